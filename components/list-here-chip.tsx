'use client';

import Link from 'next/link';
import type { Locale } from '@/lib/locale';
import { useChosenStore, useStoreGlance } from './chosen-store';
import { fill } from './fill';
import { Icon } from './ui/icon';

interface ListHereChipProps {
  locale: Locale;
  /** Store code the list is narrowed down to. */
  on: string | null;
  /** The list with that shop; `{store}` stands for its code. */
  onHref: string;
  offHref: string;
  chooseHref: string;
  labels: { today: string; has: string; choose: string };
}

/** First among filters: only what my shop has now. */
export function ListHereChip({ locale, on, onHref, offHref, chooseHref, labels }: ListHereChipProps) {
  const chosen = useChosenStore();
  const code = on ?? chosen;
  const glance = useStoreGlance(code, locale);
  if (!glance) {
    return (
      <Link className="chip" href={on ? offHref : chooseHref} prefetch={false}>
        <Icon name="map-pin" size="xs" />
        {labels.choose}
      </Link>
    );
  }
  const label = fill(glance.ready?.today ? labels.today : labels.has, { store: glance.name });
  return (
    <Link
      className={on ? 'chip on' : 'chip'}
      href={on ? offHref : fill(onHref, { store: glance.code })}
      prefetch={false}
    >
      <Icon name={on ? 'check' : 'map-pin'} size="xs" />
      {label}
    </Link>
  );
}

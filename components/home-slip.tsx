'use client';

import Link from 'next/link';
import type { Locale } from '@/lib/locale';
import { useChosenStore, useShopFront } from './chosen-store';
import { Clock } from './clock';
import { Slip } from './slip';

interface HomeSlipProps {
  locale: Locale;
  /** Shown until a shop is chosen. */
  suggested: { code: string; name: string };
  href: string;
  labels: {
    /** いま取り置くと */
    now: string;
    change: string;
    choose: string;
    /** Where the figure will stand. */
    soon: string;
    /** No opening in the days ahead. */
    closed: string;
  };
}

/** The promise as the advert: the chosen shop, and from when an order placed now can be collected there. */
export function HomeSlip({ locale, suggested, href, labels }: HomeSlipProps) {
  const chosen = useChosenStore();
  const glance = useShopFront(suggested.code, locale)?.glance;
  const ready = glance?.ready;
  const name = glance?.name ?? suggested.name;
  return (
    <Slip
      large
      kind={!ready ? 'blank' : ready.far ? 'wait' : 'promised'}
      sentence={[labels.now, name, ready?.sentence, glance?.hours].filter(Boolean).join(', ')}
      what={labels.now}
      where={name}
      link={
        <Link className="link -mb-3" href={href} prefetch={false}>
          {chosen ? labels.change : labels.choose}
        </Link>
      }
      day={ready?.day ?? (glance ? labels.closed : labels.soon)}
      clock={ready ? <Clock time={ready.figure} after={ready.after} /> : <Clock time="--:--" />}
      note={glance?.hours ?? ' '}
    />
  );
}

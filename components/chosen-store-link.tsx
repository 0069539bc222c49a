'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import type { Locale } from '@/lib/locale';
import { useChosenStore, useStoreGlance } from './chosen-store';
import { Icon } from './ui/icon';

interface ChosenStoreLinkProps {
  locale: Locale;
  href: string;
  /** 受け取る店舗を選ぶ */
  choose: string;
  /** Read after the name: 店舗を変える */
  change: string;
  /** Visible after the name on the strip: で受け取る */
  collect?: string;
  strip?: boolean;
}

/** The chosen shop with its hours today, or the invitation to choose one. Its box never changes size. */
export function ChosenStoreLink({ locale, href, choose, change, collect, strip }: ChosenStoreLinkProps) {
  const store = useStoreGlance(useChosenStore(), locale);
  return (
    <Link className={clsx('mine', strip && 'strip')} href={href} prefetch={false}>
      <Icon name="map-pin" size="s" />
      {store ? (
        <span className="grow flex min-w-0 gap-2">
          <span className="max-w-[75%] shrink-0 truncate">
            <b>{store.name}</b>
            {collect}
          </span>
          <span className="soft t min-w-0 truncate">{strip ? store.hours : store.shortHours}</span>
          <span className="sr">{change}</span>
        </span>
      ) : (
        <span className="grow truncate">{choose}</span>
      )}
      <Icon name={strip ? 'chevron-right' : 'chevron-down'} size="xs" />
    </Link>
  );
}

'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type Locale, localePath } from '@/lib/locale';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-names';

interface RailProps {
  locale: Locale;
  staffName: string;
  /** Orders nobody has begun. */
  unbegun: number;
  /** Goods another location waits for. */
  toSend: number;
}

/** 「佐藤 あかり」 is 佐藤 on the rail. */
const shortName = (name: string) => name.split(/\s/)[0] ?? name;

/** The counter's places; a bar at the bottom of phones. */
export function Rail({ locale, staffName, unbegun, toSend }: RailProps) {
  const t = useTranslations('staff');
  const here = usePathname().replace(/^\/(?:ja|en)(?=\/)/, '');
  const places: { path: string; icon: IconName; name: string; count?: number; counted?: string }[] = [
    { path: '/staff', icon: 'list', name: t('rail.queue'), count: unbegun, counted: t('rail.unbegun') },
    { path: '/staff/handover', icon: 'hand-helping', name: t('rail.handover') },
    { path: '/staff/transfers', icon: 'truck', name: t('rail.transfers'), count: toSend, counted: t('rail.toSend') },
    { path: '/staff/visits', icon: 'calendar-clock', name: t('rail.visits') },
    { path: '/staff/stores', icon: 'store', name: t('rail.stores') },
    { path: '/staff/me', icon: 'user', name: shortName(staffName) },
  ];
  const isHere = (path: string) => (path === '/staff' ? /^\/staff(?:\/orders|$)/.test(here) : here.startsWith(path));
  return (
    <nav className="rail" aria-label={t('rail.label')}>
      <img src="/mark-uketori.svg" alt="Uketori" width={40} height={40} />
      {places.map(({ path, icon, name, count, counted }) => (
        <Link
          key={path}
          href={localePath(locale, path)}
          prefetch={false}
          className={clsx(isHere(path) && 'on')}
          aria-current={isHere(path) ? 'page' : undefined}
        >
          <Icon name={icon} />
          <span>{name}</span>
          {!!count && (
            <b className="count">
              {count}
              <span className="sr">{counted}</span>
            </b>
          )}
        </Link>
      ))}
    </nav>
  );
}

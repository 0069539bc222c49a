'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type Locale, localePath } from '@/lib/locale';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-names';
import { MorePlaces } from './more-places';
import { type Place, PlaceCount } from './place-count';

interface RailProps {
  locale: Locale;
  staffName: string;
  /** Orders nobody has begun. */
  unbegun: number;
  /** Goods another location waits for. */
  toSend: number;
  /** Bags whose goods go back to their shelves. */
  toRestock: number;
}

/** Under the thumb on phones; the others are behind one button there. */
const AT_HAND = 4;

/** 「佐藤 あかり」 is 佐藤 on the rail. */
const shortName = (name: string) => name.split(/\s/)[0] ?? name;

/** The counter's places: all of them at the left edge; on phones a bar at the bottom with those used most. */
export function Rail({ locale, staffName, unbegun, toSend, toRestock }: RailProps) {
  const t = useTranslations('staff');
  const said = useTranslations('ratings.staff');
  const here = usePathname().replace(/^\/(?:ja|en)(?=\/)/, '');
  const isHere = (path: string) =>
    path === '/staff' ? /^\/staff(?:\/orders|$)/.test(here) : `${here}/`.startsWith(`${path}/`);
  const place = (path: string, icon: IconName, name: string, counting?: Pick<Place, 'count' | 'counted'>): Place => {
    return { href: localePath(locale, path), icon, name, on: isHere(path), ...counting };
  };
  const places = [
    place('/staff', 'list', t('rail.queue'), { count: unbegun, counted: t('rail.unbegun') }),
    place('/staff/pick', 'package-search', t('rail.pick')),
    place('/staff/handover', 'hand-helping', t('rail.handover')),
    place('/staff/stock', 'boxes', t('rail.stock')),
    place('/staff/till', 'wallet', t('rail.till')),
    place('/staff/returns', 'rotate-ccw', t('rail.returns')),
    place('/staff/transfers', 'truck', t('rail.transfers'), { count: toSend, counted: t('rail.toSend') }),
    place('/staff/restock', 'undo-2', t('rail.restock'), { count: toRestock, counted: t('rail.toRestock') }),
    place('/staff/visits', 'calendar-clock', t('rail.visits')),
    place('/staff/ratings', 'heart', said('rail')),
    place('/staff/stores', 'store', t('rail.stores')),
    place('/staff/me', 'user', shortName(staffName)),
  ];
  return (
    <nav className="rail" aria-label={t('rail.label')}>
      <img src="/mark-uketori.svg" alt="Uketori" width={40} height={40} />
      {places.map((one, index) => (
        <PlaceLink key={one.href} place={one} beside={index < AT_HAND} />
      ))}
      <MorePlaces places={places.slice(AT_HAND)} />
    </nav>
  );
}

/** `beside`: it has room on phones too. */
function PlaceLink({ place: { href, icon, name, on, count, counted }, beside }: { place: Place; beside: boolean }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={clsx(on && 'on', !beside && 'wide-only')}
      aria-current={on ? 'page' : undefined}
    >
      <Icon name={icon} />
      <span>{name}</span>
      <PlaceCount count={count} counted={counted} />
    </Link>
  );
}

'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Icon } from '../ui/icon';
import { type Place, PlaceCount } from './place-count';

/** On phones: the places there is no room for, in a sheet over the bar. Escape and a tap beside it close it. */
export function MorePlaces({ places }: { places: readonly Place[] }) {
  const t = useTranslations('staff.rail');
  const sheet = useRef<HTMLDialogElement>(null);
  const path = usePathname();
  const close = () => sheet.current?.close();
  // biome-ignore lint/correctness/useExhaustiveDependencies: closed exactly when another page is there
  useEffect(close, [path]);
  const waiting = places.reduce((sum, { count = 0 }) => sum + count, 0);
  return (
    <>
      <button
        type="button"
        className={clsx('more', places.some(({ on }) => on) && 'on')}
        aria-haspopup="dialog"
        onClick={() => sheet.current?.showModal()}
      >
        <Icon name="menu" />
        <span>{t('more')}</span>
        <PlaceCount count={waiting} counted={t('toDo')} />
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard closes it by Escape and by its button */}
      <dialog
        ref={sheet}
        className="more-places"
        aria-labelledby="more-places"
        onClick={({ target, currentTarget }) => target === currentTarget && close()}
      >
        <div>
          <header>
            <h2 id="more-places">{t('more')}</h2>
            <button type="button" className="icb" aria-label={t('close')} onClick={close}>
              <Icon name="x" />
            </button>
          </header>
          <ul>
            {places.map(({ href, icon, name, on, count, counted }) => (
              <li key={href}>
                <Link href={href} prefetch={false} aria-current={on ? 'page' : undefined} onClick={close}>
                  <Icon name={icon} />
                  <span>{name}</span>
                  <PlaceCount count={count} counted={counted} />
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </dialog>
    </>
  );
}

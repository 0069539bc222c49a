'use client';

import { clsx } from 'clsx';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { inLocale, localePath } from '@/lib/locale';
import { clockWords, shortDay } from '@/lib/time';
import { Button, ButtonLink } from '../ui/button';
import { Icon } from '../ui/icon';
import { useSound } from './chime';
import { useDesk } from './desk-context';

/** Where, when, and whether what is shown is true: always in sight. */
export function DeskBar() {
  const t = useTranslations('staff');
  const { store, now, lost, locale } = useDesk();
  const [sound, toggle] = useSound();
  const atQueue = /\/staff(?:$|\/orders\/)/.test(usePathname());
  return (
    <header className="bar">
      <p className="shop">{inLocale(store.name, locale)}</p>
      <time className="now num" dateTime={now.toISOString()}>
        <span className="day">{shortDay(now, store.zone, locale)}</span> <b>{clockWords(now, store.zone, locale)}</b>
      </time>
      <p className={clsx('link-state', lost && 'lost')}>
        <Icon name={lost ? 'wifi-off' : 'wifi'} size="s" />
        <span>{lost ? t('connection.lost') : t('connection.here')}</span>
      </p>
      <button type="button" className={clsx('sound', sound)} aria-pressed={sound !== 'off'} onClick={toggle}>
        <Icon name={sound === 'off' ? 'bell-off' : 'bell-ring'} size="s" />
        {t(`sound.${sound}`)}
      </button>
      {atQueue && (
        <div className="acts">
          <Button kind="quiet" small icon="printer" className="print" onClick={() => window.print()}>
            {t('print')}
          </Button>
          <ButtonLink small icon="scan-line" href={localePath(locale, '/staff/handover')}>
            {t('readCode')}
          </ButtonLink>
        </div>
      )}
    </header>
  );
}

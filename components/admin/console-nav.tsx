'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { type Locale, localePath } from '@/lib/locale';
import { LanguageLink } from '../language-link';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import type { ConsoleGroup } from './console-places';

interface ConsoleNavProps {
  locale: Locale;
  /** Whoever is signed in. */
  name: string;
  groups: ConsoleGroup[];
}

/** All parts of the console: a column at the left; on phones behind one button, over the page. */
export function ConsoleNav({ locale, name, groups }: ConsoleNavProps) {
  const t = useTranslations('admin');
  const sheet = useRef<HTMLDialogElement>(null);
  const list = <PlaceList locale={locale} name={name} groups={groups} onGo={() => sheet.current?.close()} />;
  return (
    <>
      <header className="console-bar">
        <Link href={localePath(locale, '/admin')} prefetch={false} className="console-name">
          <img src="/mark-uketori.svg" alt="" width={32} height={32} />
          {t('title')}
        </Link>
        <Button kind="quiet" small icon="menu" aria-haspopup="dialog" onClick={() => sheet.current?.showModal()}>
          {t('menu')}
        </Button>
      </header>
      <nav className="console-side" aria-label={t('menu')}>
        <Link href={localePath(locale, '/admin')} prefetch={false} className="console-name">
          <img src="/mark-uketori.svg" alt="" width={32} height={32} />
          {t('title')}
        </Link>
        {list}
      </nav>
      <dialog ref={sheet} className="console-sheet" aria-label={t('menu')}>
        <Button kind="quiet" small icon="x" onClick={() => sheet.current?.close()}>
          {t('close')}
        </Button>
        {list}
      </dialog>
    </>
  );
}

function PlaceList({ locale, name, groups, onGo }: ConsoleNavProps & { onGo: () => void }) {
  const t = useTranslations('admin');
  const here = usePathname().replace(/^\/(?:ja|en)(?=\/)/, '');
  return (
    <>
      {groups.map(({ group, places }) => (
        <div key={group} className="console-group">
          <p className="small soft">{t(`group.${group}`)}</p>
          {places.map(({ key, path, icon }) => (
            <Link
              key={key}
              href={localePath(locale, path)}
              prefetch={false}
              aria-current={`${here}/`.startsWith(`${path}/`) ? 'page' : undefined}
              onClick={onGo}
            >
              <Icon name={icon} size="s" />
              {t(`place.${key}`)}
            </Link>
          ))}
        </div>
      ))}
      <div className="console-group">
        <p className="small soft">{name}</p>
        <Link href={localePath(locale, '/staff')} prefetch={false}>
          <Icon name="hand-helping" size="s" />
          {t('place.counter')}
        </Link>
        <Link href={localePath(locale, '/')} prefetch={false}>
          <Icon name="external-link" size="s" />
          {t('place.shop')}
        </Link>
        {locale === 'ja' ? <LanguageLink to="en" name="English" /> : <LanguageLink to="ja" name="日本語" />}
      </div>
    </>
  );
}

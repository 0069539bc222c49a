'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { type Locale, localePath, locales } from '@/lib/locale';
import type { Result } from '@/lib/result';
import { instantOf, SHOP_ZONE } from '@/lib/time';
import { Button } from '../../ui/button';
import { PreviewFrame } from './preview-frame';
import { SharePreview } from './share-preview';

const frames = ['both', 'phone', 'desktop'] as const;
type Frame = (typeof frames)[number];

interface PreviewStudioProps {
  locale: Locale;
  /** The page that is shown first, without its language. */
  page: string;
  stores: { code: string; name: string }[];
  share: (raw: unknown) => Promise<Result<{ address: string; expiresAt: string }>>;
}

interface Look {
  page: string;
  at: string;
  store: string;
  language: Locale;
}

const HOUR_MINUTES = 60;

/** Where a frame begins: the preview's own address, which leads on to the page. */
function addressOf({ page, at, store, language }: Look): string {
  const query = new URLSearchParams({ to: localePath(language, page.startsWith('/') ? page : `/${page}`) });
  const [date = '', clock = ''] = at.split('T');
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  if (date) query.set('at', instantOf(date, hours * HOUR_MINUTES + minutes, SHOP_ZONE).toISOString());
  if (store) query.set('store', store);
  return `/api/preview?${query}`;
}

/** Chooses what is looked at, and shows it in one or two frames. */
export function PreviewStudio({ locale, page, stores, share }: PreviewStudioProps) {
  const t = useTranslations('preview.studio');
  const [frame, setFrame] = useState<Frame>('both');
  const [look, setLook] = useState<Look>({ page, at: '', store: '', language: locale });
  const [shows, setShows] = useState(0);
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = Object.fromEntries(new FormData(event.currentTarget)) as unknown as Look;
    setLook(typed);
    setShows((count) => count + 1);
  };
  const address = addressOf(look);
  return (
    <>
      <form className="look" onSubmit={show}>
        <label>
          {t('page')}
          <input className="box" name="page" defaultValue={look.page} autoCapitalize="none" spellCheck={false} />
        </label>
        <label>
          {t('at')}
          <input className="box" type="datetime-local" name="at" defaultValue={look.at} />
        </label>
        <label>
          {t('store')}
          <select className="box" name="store" defaultValue={look.store}>
            <option value="">{t('anyStore')}</option>
            {stores.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('language')}
          <select className="box" name="language" defaultValue={look.language}>
            {locales.map((one) => (
              <option key={one} value={one}>
                {t(`languages.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit" small>
          {t('show')}
        </Button>
      </form>
      <fieldset className="frame-choice">
        <legend className="sr">{t('frame')}</legend>
        {frames.map((one) => (
          <label key={one} className={clsx(one === frame && 'on')}>
            <input type="radio" name="frame" checked={one === frame} onChange={() => setFrame(one)} />
            {t(`frames.${one}`)}
          </label>
        ))}
      </fieldset>
      <div className={clsx('frames', frame)}>
        {frame !== 'desktop' && (
          <PreviewFrame key={`p${shows}`} name={t('frames.phone')} address={address} width={390} />
        )}
        {frame !== 'phone' && (
          <PreviewFrame key={`d${shows}`} name={t('frames.desktop')} address={address} width={1280} />
        )}
      </div>
      <SharePreview share={share} />
    </>
  );
}

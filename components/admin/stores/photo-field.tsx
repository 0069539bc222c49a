'use client';

import { useTranslations } from 'next-intl';
import { type ChangeEvent, useId, useState } from 'react';
import { MOST_PICTURE_BYTES } from '@/lib/catalog/editing/picture-limits';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { uploadPicture } from '../editing/upload-picture';

interface PhotoFieldProps {
  url: string;
  onChange: (url: string) => void;
}

/** One photo, so that whoever comes first knows the entrance. */
export function PhotoField({ url, onChange }: PhotoFieldProps) {
  const t = useTranslations('adminStores.photo');
  const said = useTranslations('adminStores.problem');
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const chosen = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    setBusy(true);
    const kept = await uploadPicture(file);
    setBusy(false);
    setRefused(typeof kept === 'string' ? kept : null);
    if (typeof kept !== 'string') onChange(kept.url);
  };
  return (
    <div className="photo-field">
      {url ? <img src={url} alt={t('alt')} /> : <p className="small soft">{t('none')}</p>}
      <div className="picture-add">
        <label className="btn quiet sm" htmlFor={id} aria-disabled={busy || undefined}>
          {busy ? <i className="spin" aria-hidden="true" /> : <Icon name="plus" size="s" />}
          {url ? t('change') : t('add')}
        </label>
        <input
          id={id}
          className="sr"
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif"
          disabled={busy}
          onChange={(event) => void chosen(event)}
        />
        {url && (
          <Button kind="quiet" small icon="trash" onClick={() => onChange('')}>
            {t('remove')}
          </Button>
        )}
        <span className="small soft">{t('limits', { mb: MOST_PICTURE_BYTES / 1024 / 1024 })}</span>
      </div>
      {refused && (
        <p className="err" role="alert">
          <Icon name="triangle-alert" size="s" />
          {said.has(refused) ? said(refused) : said('picture_failed')}
        </p>
      )}
    </div>
  );
}

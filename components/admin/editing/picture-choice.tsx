'use client';

import { useTranslations } from 'next-intl';
import { type ChangeEvent, useId, useState } from 'react';
import { MOST_PICTURE_BYTES } from '@/lib/catalog/editing/picture-limits';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { type KeptPicture, uploadPicture } from './upload-picture';

interface PictureChoiceProps {
  /** What it is a picture of, for those who do not see it beside the buttons. */
  of: string;
  /** There is one: it can be replaced and taken away. */
  isChosen: boolean;
  onChoose: (picture: KeptPicture) => void;
  onRemove: () => void;
}

/** The buttons of one picture, and why a file was not taken. */
export function PictureChoice({ of, isChosen, onChoose, onRemove }: PictureChoiceProps) {
  const t = useTranslations('adminCatalogue.pictureChoice');
  const said = useTranslations('adminCatalogue.problem');
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    setBusy(true);
    const kept = await uploadPicture(file);
    setBusy(false);
    setRefused(typeof kept === 'string' ? kept : null);
    if (typeof kept !== 'string') onChoose(kept);
  };
  return (
    <>
      <div className="picture-add">
        <label className="btn quiet sm" htmlFor={id} aria-disabled={busy || undefined}>
          {busy ? <i className="spin" aria-hidden="true" /> : <Icon name="plus" size="s" />}
          {t(isChosen ? 'replace' : 'choose')}
          <span className="sr">{of}</span>
        </label>
        <input
          id={id}
          className="sr"
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif"
          disabled={busy}
          onChange={choose}
        />
        {isChosen && (
          <Button kind="quiet" small icon="trash" onClick={onRemove}>
            {t('remove')}
            <span className="sr">{of}</span>
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
    </>
  );
}

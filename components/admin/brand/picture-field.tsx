'use client';

import { useTranslations } from 'next-intl';
import { type ChangeEvent, useId, useState } from 'react';
import { MOST_PICTURE_BYTES } from '@/lib/catalog/editing/picture-limits';
import type { PictureForm } from '@/lib/stores/brand/input';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { BothField } from '../editing/both-field';
import { uploadPicture } from '../editing/upload-picture';

interface PictureFieldProps {
  /** Of its boxes: `${name}.alt.ja`. */
  name: string;
  legend: string;
  help: string;
  value: PictureForm | null;
  onChange: (picture: PictureForm | null) => void;
  problem: (name: string) => string | null;
}

/** One picture with its description: chosen, replaced, taken away. */
export function PictureField({ name, legend, help, value, onChange, problem }: PictureFieldProps) {
  const t = useTranslations('adminBrand.picture');
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
    if (typeof kept !== 'string') onChange({ ...kept, alt: value?.alt ?? { ja: '', en: '' } });
  };
  return (
    <fieldset className="picture-field" id={name}>
      <legend>{legend}</legend>
      <p className="small soft">{help}</p>
      {value && (
        <p className="picture-shown">
          <img src={value.url} alt={value.alt.ja} width={value.width} height={value.height} />
        </p>
      )}
      <div className="picture-add">
        <label className="btn quiet sm" htmlFor={id} aria-disabled={busy || undefined}>
          {busy ? <i className="spin" aria-hidden="true" /> : <Icon name="plus" size="s" />}
          {value ? t('replace') : t('choose')}
          <span className="sr">{legend}</span>
        </label>
        <input
          id={id}
          className="sr"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          disabled={busy}
          onChange={choose}
        />
        {value && (
          <Button kind="quiet" small icon="trash" onClick={() => onChange(null)}>
            {t('remove')}
            <span className="sr">{legend}</span>
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
      {value && (
        <BothField
          name={`${name}.alt`}
          label={t('alt')}
          value={value.alt}
          problem={problem}
          onChange={(alt) => onChange({ ...value, alt })}
        />
      )}
    </fieldset>
  );
}

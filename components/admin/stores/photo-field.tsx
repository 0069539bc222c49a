'use client';

import { useTranslations } from 'next-intl';
import { PictureChoice } from '../editing/picture-choice';

interface PhotoFieldProps {
  url: string;
  onChange: (url: string) => void;
}

/** One photo, so that whoever comes first knows the entrance. */
export function PhotoField({ url, onChange }: PhotoFieldProps) {
  const t = useTranslations('adminStores.photo');
  return (
    <div className="photo-field">
      {url ? <img src={url} alt={t('alt')} /> : <p className="small soft">{t('none')}</p>}
      <PictureChoice
        of={t('alt')}
        isChosen={url !== ''}
        onChoose={(picture) => onChange(picture.url)}
        onRemove={() => onChange('')}
      />
    </div>
  );
}

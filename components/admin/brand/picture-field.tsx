'use client';

import { useTranslations } from 'next-intl';
import type { PictureForm } from '@/lib/stores/brand/input';
import { BothField } from '../editing/both-field';
import { PictureChoice } from '../editing/picture-choice';

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
  return (
    <fieldset className="picture-field" id={name}>
      <legend>{legend}</legend>
      <p className="small soft">{help}</p>
      {value && (
        <p className="picture-shown">
          <img src={value.url} alt={value.alt.ja} width={value.width} height={value.height} />
        </p>
      )}
      <PictureChoice
        of={legend}
        isChosen={value !== null}
        onChoose={(picture) => onChange({ ...picture, alt: value?.alt ?? { ja: '', en: '' } })}
        onRemove={() => onChange(null)}
      />
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

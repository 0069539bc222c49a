'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Locale } from '@/lib/locale';
import type { PartForm } from '@/lib/stores/texts/input';
import type { OurPart } from '@/lib/stores/texts/types';
import { Lines } from '../../lines';
import { Button } from '../../ui/button';
import { BothField } from '../editing/both-field';

interface TextPartRowProps {
  part: PartForm;
  our: OurPart;
  index: number;
  problem: (name: string) => string | null;
  onChange: (part: PartForm) => void;
}

const nothing = { ja: '', en: '' };
const isOwn = ({ title, body }: PartForm) => [title.ja, title.en, body.ja, body.en].some((text) => text.trim() !== '');

/** One part of a page; opened, what it says as it comes and the merchant's own words. */
export function TextPartRow({ part, our, index, problem, onChange }: TextPartRowProps) {
  const t = useTranslations('adminBrand.texts');
  const words = useTranslations('adminBrand.field');
  const locale = useLocale() as Locale;
  const [isOpen, setOpen] = useState(false);
  const last = part.key.split('.').at(-1) ?? '';
  const title = part.title[locale] || part.title.ja || our.title[locale];
  const name = title || (t.has(`part.${last}`) ? t(`part.${last}`) : last);
  const given = { problem };
  return (
    <li>
      <div className="block-row">
        <span className="block-name">
          <b>{name}</b>
        </span>
        {isOwn(part) && <span className="tag">{t('own')}</span>}
        <Button kind="quiet" small aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('edit')}
          <span className="sr">{name}</span>
        </Button>
      </div>
      {isOpen && (
        <div className="text-fields">
          <section className="text-ours" aria-label={`${t('ours')} ${name}`}>
            <p className="small soft">{t('ours')}</p>
            <div className="prose small">
              <Lines text={our.body[locale]} />
            </div>
          </section>
          {our.hasTitle && (
            <BothField
              {...given}
              name={`parts.${index}.title`}
              label={words('title')}
              value={part.title}
              onChange={(changed) => onChange({ ...part, title: changed })}
            />
          )}
          <BothField
            {...given}
            name={`parts.${index}.body`}
            label={words('body')}
            help={`${t('help')} ${t('english')}`}
            rows={8}
            value={part.body}
            onChange={(body) => onChange({ ...part, body })}
          />
          <p className="trouble-acts">
            {isOwn(part) ? (
              <Button
                kind="quiet"
                small
                icon="undo-2"
                onClick={() => onChange({ ...part, title: nothing, body: nothing })}
              >
                {t('clear')}
              </Button>
            ) : (
              <Button
                kind="quiet"
                small
                onClick={() => onChange({ ...part, title: our.hasTitle ? our.title : nothing, body: our.body })}
              >
                {t('take')}
              </Button>
            )}
          </p>
        </div>
      )}
    </li>
  );
}

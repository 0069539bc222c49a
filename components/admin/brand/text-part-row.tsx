'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { Locale } from '@/lib/locale';
import type { PartForm } from '@/lib/stores/texts/input';
import type { OurPart } from '@/lib/stores/texts/types';
import { Lines } from '../../lines';
import { Button } from '../../ui/button';
import { BothField } from '../editing/both-field';
import { usePartName } from './use-part-name';

interface TextPartRowProps {
  part: PartForm;
  /** Null where the merchant has added it. */
  our: OurPart | null;
  index: number;
  isFresh: boolean;
  problem: (name: string) => string | null;
  onChange: (part: PartForm) => void;
  onRemove: () => void;
}

const nothing = { ja: '', en: '' };
const isOwn = ({ title, body }: PartForm) => [title.ja, title.en, body.ja, body.en].some((text) => text.trim() !== '');

/** One part of a page; opened, what it says as it comes and the merchant's own words. */
export function TextPartRow({ part, our, index, isFresh, problem, onChange, onRemove }: TextPartRowProps) {
  const t = useTranslations('adminBrand.texts');
  const words = useTranslations('adminBrand.field');
  const locale = useLocale() as Locale;
  const [isOpened, setOpen] = useState(isFresh);
  const at = `parts.${index}`;
  // What has to be looked at again is never hidden.
  const isOpen =
    isOpened || ['title', 'body'].some((name) => problem(`${at}.${name}.ja`) ?? problem(`${at}.${name}.en`));
  const name = usePartName()(our, part.title);
  const hasTitle = our?.hasTitle ?? true;
  const given = { problem, required: our === null };
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isFresh) row.current?.querySelector<HTMLElement>('.both input')?.focus();
  }, [isFresh]);
  return (
    <li ref={row}>
      <div className="block-row">
        <span className="block-name">
          <b className={part.hidden ? 'soft' : undefined}>{name}</b>
          {(part.hidden || isOwn(part)) && (
            <span className="small soft">{t(part.hidden ? 'hidden' : our ? 'own' : 'ownPart')}</span>
          )}
        </span>
        {hasTitle && (
          <label className="check">
            <input
              type="checkbox"
              checked={!part.hidden}
              onChange={(event) => onChange({ ...part, hidden: !event.target.checked })}
            />
            <span>
              {t('shown')}
              <span className="sr">{name}</span>
            </span>
          </label>
        )}
        <Button kind="quiet" small aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('edit')}
          <span className="sr">{name}</span>
        </Button>
      </div>
      {isOpen && (
        <div className="text-fields">
          {our && (
            <section className="text-ours" aria-label={`${t('ours')} ${name}`}>
              <p className="small soft">{t('ours')}</p>
              <div className="prose small">
                <Lines text={our.body[locale]} />
              </div>
            </section>
          )}
          {hasTitle && (
            <BothField
              {...given}
              name={`${at}.title`}
              label={words('title')}
              value={part.title}
              onChange={(changed) => onChange({ ...part, title: changed })}
            />
          )}
          <BothField
            {...given}
            name={`${at}.body`}
            label={words('body')}
            help={`${t('help')} ${t('english')}`}
            rows={8}
            value={part.body}
            onChange={(body) => onChange({ ...part, body })}
          />
          <p className="trouble-acts">
            {our === null ? (
              <Button kind="risk" small icon="trash" onClick={onRemove}>
                {t('remove')}
                <span className="sr">{name}</span>
              </Button>
            ) : isOwn(part) ? (
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

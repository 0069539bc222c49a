'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type Locale, localePath } from '@/lib/locale';
import type { FieldErrors, Result } from '@/lib/result';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import type { Unsent } from '../../use-act-form';

interface SaveTroubleProps {
  answer: Result<unknown> | null;
  unsent: Unsent | null;
  fields: FieldErrors;
  problem: (name: string) => string | null;
  /** What a box is called: 「3行目 SKU」 */
  labelOf: (name: string) => string;
  /** Where the other one's version can be read. */
  page: string;
  /** Saves over a version that somebody else made meanwhile. */
  saveOver: (version: number) => void;
}

/** Why it was not saved: what is wrong with a link to each box, or who was faster and what can be done about it. */
export function SaveTrouble({ answer, unsent, fields, problem, labelOf, page, saveOver }: SaveTroubleProps) {
  const t = useTranslations('adminCatalogue.trouble');
  const refusal = useTranslations('refusal');
  const names = Object.keys(fields);
  if (!unsent && (!answer || answer.ok)) return null;
  if (!unsent && answer?.ok === false && answer.code === 'already_changed') {
    return <FasterOne details={answer.details} page={page} saveOver={saveOver} />;
  }
  const code = unsent ?? (answer?.ok === false ? answer.code : 'unexpected');
  return (
    <div className="alert" role="alert">
      <p className="alert-head">
        <Icon name="triangle-alert" size="s" />
        <b>
          {names.length > 0
            ? t('fields', { count: names.length })
            : refusal.has(code)
              ? refusal(code)
              : refusal('unexpected')}
        </b>
      </p>
      {names.length > 0 && (
        <ul>
          {names.map((name) => (
            <li key={name}>
              <a href={`#${name}`}>{t('at', { label: labelOf(name), sentence: problem(name) ?? '' })}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface FasterOneProps extends Pick<SaveTroubleProps, 'page' | 'saveOver'> {
  details: Record<string, unknown> | undefined;
}

function FasterOne({ details, page, saveOver }: FasterOneProps) {
  const t = useTranslations('adminCatalogue.trouble');
  const locale = useLocale() as Locale;
  const version = typeof details?.version === 'number' ? details.version : null;
  return (
    <div className="alert" role="alert">
      <p className="alert-head">
        <Icon name="triangle-alert" size="s" />
        <b>{t('faster')}</b>
      </p>
      <p>{t('fasterHelp')}</p>
      <p className="trouble-acts">
        <a className="btn quiet sm" href={localePath(locale, page)} target="_blank" rel="noopener">
          <Icon name="external-link" size="s" />
          {t('theirs')}
        </a>
        {version !== null && (
          <Button kind="risk" small onClick={() => saveOver(version)}>
            {t('saveOver')}
          </Button>
        )}
      </p>
    </div>
  );
}

'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ProductsChange } from '@/lib/catalog/editing/input';
import { type ProductRow, productStatuses } from '@/lib/catalog/editing/types';
import { inLocale, type Locale } from '@/lib/locale';
import type { Result } from '@/lib/result';
import type { FulfillmentKind } from '@/lib/ways';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useProblem } from '../editing/use-problem';
import { useSave } from '../editing/use-save';
import { type CategoryName, WaysField } from './sale-fields';

export type ChangeProducts = (input: { ids: string[]; change: ProductsChange }) => Promise<Result<{ changed: number }>>;
export type DecideProducts = (input: {
  ids: string[];
  act: 'publish' | 'discard';
}) => Promise<Result<{ changed: number }>>;

const kinds = [
  'status',
  'category',
  'addTags',
  'removeTags',
  'taxRate',
  'ways',
  'maxPerOrder',
  'percent',
  'amount',
] as const;
type Kind = (typeof kinds)[number];

/** What is typed, for whatever is to be changed; the action judges it. */
interface Typed {
  text: string;
  ways: FulfillmentKind[];
}

function changeOf(what: Kind, { text, ways }: Typed): ProductsChange {
  switch (what) {
    case 'status':
      return { what, status: text as (typeof productStatuses)[number] };
    case 'category':
      return { what, categoryId: text };
    case 'taxRate':
      return { what, taxRate: text };
    case 'ways':
      return { what, ways };
    case 'maxPerOrder':
      return { what, most: text };
    case 'percent':
      return { what, percent: text };
    case 'amount':
      return { what, amount: text };
    default:
      return { what, tags: text };
  }
}

const beginnings: Partial<Record<Kind, string>> = { status: 'active', taxRate: '1000' };

interface BulkFormProps {
  chosen: ProductRow[];
  categories: CategoryName[];
  change: ChangeProducts;
  decide: DecideProducts;
  onClear: () => void;
}

/** One thing for all that are ticked: drafted, then published together. */
export function BulkForm({ chosen, categories, change, decide, onClear }: BulkFormProps) {
  const t = useTranslations('adminCatalogue.bulk');
  const [what, setWhat] = useState<Kind>('status');
  const [typed, setTyped] = useState<Typed>({ text: 'active', ways: ['pickup', 'delivery'] });
  const [news, setNews] = useState('');
  const ids = chosen.map(({ id }) => id);
  const drafted = chosen.filter(({ draft }) => draft).length;
  const changing = useSave(change, ({ changed }) => setNews(t('changed', { count: changed })));
  const deciding = useSave(decide, ({ changed }, { act }) => setNews(t(`${act}ed`, { count: changed })));
  const decideOf = (act: 'publish' | 'discard') => {
    setNews('');
    deciding.send({ ids, act });
  };
  const choose = (kind: Kind) => {
    setWhat(kind);
    setTyped((before) => ({ ...before, text: beginnings[kind] ?? '' }));
  };
  return (
    <section className="draft-bar bulk" aria-label={t('label')}>
      <p>
        <b role="status">{t('chosen', { count: chosen.length })}</b>{' '}
        <button type="button" className="link" onClick={onClear}>
          {t('clear')}
        </button>{' '}
        <span className="small soft bulk-reach" id="bulk-reach">
          {t('reach')}
        </span>
      </p>
      <form
        className="bulk-change"
        onSubmit={(event) => {
          event.preventDefault();
          setNews('');
          changing.send({ ids, change: changeOf(what, typed) });
        }}
      >
        <label htmlFor="bulk-what">{t('what')}</label>
        <select className="box" id="bulk-what" value={what} onChange={(event) => choose(event.target.value as Kind)}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </select>
        <BulkValue what={what} typed={typed} categories={categories} onChange={setTyped} />
        <Button type="submit" small busy={changing.busy}>
          {t('act')}
        </Button>
      </form>
      {drafted > 0 && (
        <div className="bulk-decide">
          <Button kind="quiet" small busy={deciding.busy} onClick={() => decideOf('publish')}>
            {t('publish', { count: drafted })}
          </Button>
          <Button kind="risk" small busy={deciding.busy} onClick={() => decideOf('discard')}>
            {t('discard', { count: drafted })}
          </Button>
        </div>
      )}
      <p role="status" className="small">
        {news}
      </p>
      <BulkTrouble saving={changing} chosen={chosen} />
      <BulkTrouble saving={deciding} chosen={chosen} />
    </section>
  );
}

interface BulkValueProps {
  what: Kind;
  typed: Typed;
  categories: CategoryName[];
  onChange: (typed: Typed) => void;
}

function BulkValue({ what, typed, categories, onChange }: BulkValueProps) {
  const t = useTranslations('adminCatalogue');
  const locale = useLocale() as Locale;
  if (what === 'ways')
    return <WaysField ways={typed.ways} problem={null} onChange={(ways) => onChange({ ...typed, ways })} />;
  const box = {
    className: 'box',
    'aria-label': t(`bulk.kind.${what}`),
    value: typed.text,
    onChange: (event: { target: { value: string } }) => onChange({ ...typed, text: event.target.value }),
  };
  const choices: Partial<Record<Kind, { value: string; label: string }[]>> = {
    status: productStatuses.map((status) => ({ value: status, label: t(`status.${status}`) })),
    taxRate: ['1000', '800', '0'].map((rate) => ({
      value: rate,
      label: t('percent', { percent: Number(rate) / 100, reduced: rate === '800' ? 'yes' : 'no' }),
    })),
    category: [
      { value: '', label: t('noCategory') },
      ...categories.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) })),
    ],
  };
  const options = choices[what];
  if (!options) return <input {...box} placeholder={t(`bulk.hint.${what}`)} />;
  return (
    <select {...box}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

interface BulkTroubleProps {
  saving: Pick<ReturnType<typeof useSave<unknown, unknown>>, 'answer' | 'unsent' | 'fields'>;
  chosen: ProductRow[];
}

/** Which product stands in the way, and why; none was changed. */
function BulkTrouble({ saving: { answer, unsent, fields }, chosen }: BulkTroubleProps) {
  const t = useTranslations('adminCatalogue.bulk');
  const refusal = useTranslations('refusal');
  const locale = useLocale() as Locale;
  const problem = useProblem(fields);
  const code = unsent ?? (answer?.ok === false ? answer.code : null);
  if (!code) return null;
  const refusing = answer?.ok === false ? chosen.find(({ id }) => id === answer.details?.id) : undefined;
  const [first] = Object.keys(fields);
  const why = (first && problem(first)) ?? (refusal.has(code) ? refusal(code) : refusal('unexpected'));
  return (
    <p className="err" role="alert">
      <Icon name="triangle-alert" size="s" />
      {refusing ? t('refused', { title: inLocale(refusing.title, locale), why }) : why}
    </p>
  );
}

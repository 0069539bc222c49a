'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import type { ProductRow } from '@/lib/catalog/editing/types';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import { useMoment } from '../editing/draft-bar';
import { BulkForm, type ChangeProducts, type DecideProducts } from './bulk-form';
import type { CategoryName } from './sale-fields';

interface ProductTableProps {
  rows: ProductRow[];
  categories: CategoryName[];
  change: ChangeProducts;
  decide: DecideProducts;
}

/** Products as they will be; those that are ticked are changed together. */
export function ProductTable({ rows, categories, change, decide }: ProductTableProps) {
  const t = useTranslations('adminCatalogue');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter(({ id }) => ticked.has(id));
  const tick = (id: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  const isAll = chosen.length === rows.length;
  return (
    <>
      <div className="console-table product-table">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <label className="check">
                  <input
                    type="checkbox"
                    checked={isAll}
                    onChange={() => setTicked(new Set(isAll ? [] : rows.map(({ id }) => id)))}
                  />
                  <span className="sr">{t('list.all')}</span>
                  {t('list.product')}
                </label>
              </th>
              <th scope="col">{t('field.status')}</th>
              <th scope="col">{t('field.categoryId')}</th>
              <th scope="col" className="num">
                {t('list.price')}
              </th>
              <th scope="col">SKU</th>
              <th scope="col">{t('field.ways')}</th>
              <th scope="col">{t('list.hint')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} isTicked={ticked.has(row.id)} onTick={(on) => tick(row.id, on)} />
            ))}
          </tbody>
        </table>
      </div>
      {chosen.length > 0 && (
        <BulkForm
          chosen={chosen}
          categories={categories}
          change={change}
          decide={decide}
          onClear={() => setTicked(new Set())}
        />
      )}
    </>
  );
}

function priceOf({ lowest, highest, currency }: ProductRow): string {
  if (lowest === null || highest === null) return '–';
  const from = formatMoney(lowest, currency);
  return lowest === highest ? from : `${from}–${formatMoney(highest, currency)}`;
}

/** By the keyboard it would be as far as there are rows below. */
function toBulkForm(event: KeyboardEvent): void {
  const form = document.getElementById('bulk-what');
  if (event.key !== 'Enter' || !form) return;
  event.preventDefault();
  form.focus();
}

interface RowProps {
  row: ProductRow;
  isTicked: boolean;
  onTick: (on: boolean) => void;
}

function Row({ row, isTicked, onTick }: RowProps) {
  const t = useTranslations('adminCatalogue');
  const locale = useLocale() as Locale;
  const title = inLocale(row.title, locale);
  return (
    <tr className={clsx(isTicked && 'ticked')}>
      <th scope="row">
        <div className="product-cell">
          <label className="check">
            <input
              type="checkbox"
              checked={isTicked}
              aria-describedby={isTicked ? 'bulk-reach' : undefined}
              onChange={(event) => onTick(event.target.checked)}
              onKeyDown={toBulkForm}
            />
            <span className="sr">{t('list.tick', { title })}</span>
          </label>
          {row.imageUrl ? <img src={row.imageUrl} alt="" width={44} height={44} /> : <span className="no-image" />}
          <span>
            <Link href={localePath(locale, `/admin/products/${row.id}`)} prefetch={false}>
              {title}
            </Link>
            <DraftTag row={row} />
          </span>
        </div>
      </th>
      <td className={clsx('status', row.status)}>{t(`status.${row.status}`)}</td>
      <td>{row.category ? inLocale(row.category, locale) : '–'}</td>
      <td className="num">{priceOf(row)}</td>
      <td className="skus">{row.firstSku ? t('list.skus', { sku: row.firstSku, more: row.variants - 1 }) : '–'}</td>
      <td>{row.ways.map((way) => t(`way.${way}`)).join(t('list.and'))}</td>
      {row.hints.length > 0 ? (
        <td className="lacking">{row.hints.map((hint) => t(`hint.${hint}`)).join(t('list.and'))}</td>
      ) : (
        <td>–</td>
      )}
    </tr>
  );
}

function DraftTag({ row: { draft } }: { row: ProductRow }) {
  const t = useTranslations('adminCatalogue.list');
  const moment = useMoment();
  if (!draft) return null;
  const said = draft.publishAt
    ? t('tagScheduled', { when: moment(draft.publishAt) })
    : t(draft.isNew ? 'tagNew' : 'tagDraft');
  return <span className="tag">{said}</span>;
}

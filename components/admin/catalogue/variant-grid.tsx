'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ClipboardEvent, type KeyboardEvent, memo, useCallback } from 'react';
import { type GridColumn, gridColumns, missingCombinations, pasted, withAllRows } from '@/lib/catalog/editing/grid';
import { MOST_VARIANTS } from '@/lib/catalog/editing/limits';
import type { OptionForm, ProductForm, VariantForm } from '@/lib/catalog/editing/types';
import type { Locale } from '@/lib/locale';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';

type Change = (change: (form: ProductForm) => ProductForm) => void;

interface VariantGridProps {
  form: ProductForm;
  isPublic: (variantId: string) => boolean;
  onChange: Change;
  problem: (name: string) => string | null;
}

/** 紺 / M, from values that may be gone. */
function choiceWords(options: readonly OptionForm[], values: readonly string[], locale: Locale): string {
  return values
    .map((key, index) => {
      const label = options[index]?.values.find((value) => value.key === key)?.label;
      return label?.[locale] || label?.ja || key;
    })
    .join(' / ');
}

/** Every SKU of a product as a row of boxes; cells of a spreadsheet can be pasted into them. */
export function VariantGrid({ form, isPublic, onChange, problem }: VariantGridProps) {
  const t = useTranslations('adminCatalogue.grid');
  const locale = useLocale() as Locale;
  const missing = missingCombinations(form);
  const put = useCallback(
    (index: number, row: Partial<VariantForm>) =>
      onChange((all) => ({
        ...all,
        variants: all.variants.map((other, place) => (place === index ? { ...other, ...row } : other)),
      })),
    [onChange],
  );
  const paste = useCallback(
    (index: number, column: GridColumn, text: string) =>
      onChange((all) => ({ ...all, variants: pasted(all.variants, index, column, text) })),
    [onChange],
  );
  const remove = useCallback(
    (index: number) => onChange((all) => ({ ...all, variants: all.variants.filter((_, place) => place !== index) })),
    [onChange],
  );
  const tooMany = form.variants.length + missing.length > MOST_VARIANTS;
  return (
    <>
      <div className="console-table variant-grid">
        <table>
          <thead>
            <tr>
              <th scope="col">{form.options.length > 0 ? t('choice') : t('article')}</th>
              {gridColumns.map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`, { currency: form.currency })}
                </th>
              ))}
              <th scope="col">{t('sold')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {form.variants.map((row, index) => (
              <VariantRow
                key={row.id}
                row={row}
                index={index}
                label={choiceWords(form.options, row.optionValues, locale) || t('only')}
                problems={gridColumns.map((column) => problem(`variants.${index}.${column}`) ?? '').join('\n')}
                mayGo={!isPublic(row.id) && form.variants.length > 1}
                put={put}
                paste={paste}
                remove={remove}
              />
            ))}
          </tbody>
        </table>
      </div>
      {problem('variants') && (
        <p className="err" id="variants">
          <Icon name="triangle-alert" size="s" />
          {problem('variants')}
        </p>
      )}
      {missing.length > 0 && form.options.length > 0 && (
        <Button
          kind="quiet"
          small
          icon="plus"
          disabled={tooMany}
          onClick={() => onChange((all) => withAllRows(all, () => crypto.randomUUID()))}
        >
          {tooMany ? t('tooMany', { most: MOST_VARIANTS }) : t('addMissing', { count: missing.length })}
        </Button>
      )}
      <p className="small soft">{t('help')}</p>
    </>
  );
}

interface VariantRowProps {
  row: VariantForm;
  index: number;
  label: string;
  /** By column, a line each; '' = nothing. As one text, so that only rows that change are drawn anew. */
  problems: string;
  mayGo: boolean;
  put: (index: number, row: Partial<VariantForm>) => void;
  paste: (index: number, column: GridColumn, text: string) => void;
  remove: (index: number) => void;
}

/** Up and down as in a spreadsheet. */
function step(event: KeyboardEvent<HTMLInputElement>, index: number, column: GridColumn): void {
  const by = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
  if (!by || event.nativeEvent.isComposing) return;
  const next = document.getElementById(`variants.${index + by}.${column}`);
  if (event.key === 'Enter' || next) event.preventDefault();
  next?.focus();
}

const numeric: readonly GridColumn[] = ['price', 'compareAtPrice', 'weightGrams'];

const VariantRow = memo(function VariantRow(props: VariantRowProps) {
  const { row, index, label, mayGo, put, paste, remove } = props;
  const t = useTranslations('adminCatalogue.grid');
  const problems = props.problems.split('\n');
  const spread = (event: ClipboardEvent, column: GridColumn) => {
    const text = event.clipboardData.getData('text');
    if (!/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    paste(index, column, text);
  };
  return (
    <tr className={row.active ? undefined : 'off'}>
      <th scope="row">{label}</th>
      {gridColumns.map((column, place) => {
        const id = `variants.${index}.${column}`;
        const wrong = problems[place] ?? '';
        return (
          <td key={column} className={column}>
            <input
              id={id}
              className="box"
              aria-label={`${label} ${t(`short.${column}`)}`}
              inputMode={numeric.includes(column) ? 'decimal' : undefined}
              autoComplete="off"
              spellCheck={false}
              value={row[column]}
              placeholder={column === 'packed' ? '300×200×100' : undefined}
              aria-invalid={wrong ? true : undefined}
              aria-describedby={wrong ? `${id}-error` : undefined}
              onChange={(event) => put(index, { [column]: event.target.value })}
              onKeyDown={(event) => step(event, index, column)}
              onPaste={(event) => spread(event, column)}
            />
            {wrong && (
              <span className="err" id={`${id}-error`}>
                {wrong}
              </span>
            )}
          </td>
        );
      })}
      <td>
        <label className="check">
          <input
            type="checkbox"
            checked={row.active}
            onChange={(event) => put(index, { active: event.target.checked })}
          />
          <span className="sr">{`${label} ${t('sold')}`}</span>
        </label>
      </td>
      <td>
        {mayGo && (
          <button type="button" className="icb" aria-label={t('remove', { row: label })} onClick={() => remove(index)}>
            <Icon name="trash" size="s" />
          </button>
        )}
      </td>
    </tr>
  );
});

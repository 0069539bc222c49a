'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { v7 } from 'uuid';
import { inLocale } from '@/lib/locale';
import type { FieldErrors, Result } from '@/lib/result';
import type { OtherShop } from '@/lib/stock/here-types';
import type { FloorOrderInput } from '@/lib/till/input';
import type { FloorOrder } from '@/lib/till/types';
import { AddressFields } from '../../delivery-fields';
import { PersonFields } from '../../person-fields';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { useDesk } from '../desk-context';
import { SaleProblem, type SaleRefused } from './sale-problem';
import type { TillActs, TillWords } from './till-acts';
import type { SaleLines } from './use-sale-lines';

interface FloorFormProps {
  kind: 'store' | 'delivery';
  sale: SaleLines;
  amount: string;
  shops: readonly OtherShop[];
  words: TillWords;
  order: TillActs['order'];
  onPlaced(order: FloorOrder): void;
}

const person = { name: '', email: '', phone: '' };
const nowhere = { postcode: '', prefecture: '', city: '', street: '', building: '' };

/** Who wants it and where: the customer stands here and says so. */
export function FloorForm({ kind, sale, amount, shops, words, order, onPlaced }: FloorFormProps) {
  const t = useTranslations('till.floor');
  const till = useTranslations('till');
  const refusal = useTranslations('refusal');
  const labels = useTranslations('common.field');
  const { store, locale, refresh } = useDesk();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SaleRefused | null>(null);
  const [fields, setFields] = useState<FieldErrors>({});
  const key = useRef<string | null>(null);
  const names = { required: labels('required'), optional: labels('optional') };
  const errors = Object.fromEntries(
    Object.entries(fields).map(([name, code]) => [
      name.replace('address.', ''),
      refusal(`fields.${code as 'required'}`),
    ]),
  );
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy || sale.lines.length === 0) return;
    const typed = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    setBusy(true);
    key.current ??= v7();
    const input = inputOf(kind, typed, { locationId: store.id, key: key.current, locale, sale });
    const result: Result<FloorOrder> | 'offline' = await order(input).catch(() => 'offline');
    setBusy(false);
    if (result !== 'offline') key.current = null;
    refresh();
    if (result !== 'offline' && result.ok) return onPlaced(result.value);
    setProblem(result);
    const told = result === 'offline' ? {} : { ...(result.details?.fields as FieldErrors), ...result.fields };
    setFields(told);
  };
  return (
    <form onSubmit={submit} noValidate>
      <p className="small soft">{kind === 'store' ? t('storeWhy') : t('deliveryWhy')}</p>
      {kind === 'store' && (
        <SelectField name="storeCode" label={t('place')} labels={names} required error={errors.storeCode}>
          {shops.map(({ storeCode, name }) => (
            <option key={storeCode} value={storeCode}>
              {inLocale(name, locale)}
            </option>
          ))}
        </SelectField>
      )}
      <PersonFields typed={person} errors={errors} words={words.person} labels={names} />
      {kind === 'delivery' && (
        <AddressFields locale={locale} words={words.address} labels={names} typed={nowhere} errors={errors} />
      )}
      <label className="check-line">
        <input type="checkbox" name="agreed" aria-invalid={errors.agreed ? true : undefined} />
        <span>
          {t('agreed')}
          {errors.agreed && <span className="err">{errors.agreed}</span>}
        </span>
      </label>
      {kind === 'delivery' && <p className="tiny soft">{t('fee')}</p>}
      <SaleProblem problem={problem} />
      <p className="tiny soft" id="no-order" role="status">
        {sale.lines.length === 0 && till('lines.none')}
      </p>
      <Button
        type="submit"
        wide
        className="hand-over"
        busy={busy}
        aria-disabled={sale.lines.length === 0 || undefined}
        aria-describedby="no-order"
      >
        {t('do', { amount })}
      </Button>
    </form>
  );
}

type Known = Pick<FloorOrderInput, 'locationId' | 'key' | 'locale'> & { sale: SaleLines };

function inputOf(kind: FloorFormProps['kind'], typed: Record<string, string>, { sale, ...known }: Known) {
  const { name = '', email = '', phone = '', storeCode = '' } = typed;
  const { postcode = '', prefecture = '', city = '', street = '', building = '' } = typed;
  const lines = sale.lines.map(({ article: { sku }, quantity }) => ({ sku, quantity }));
  const all = { ...known, lines, name, email, phone, agreed: typed.agreed === 'on' };
  const address = { postcode, prefecture, city, street, building };
  return kind === 'store' ? { kind, ...all, storeCode } : { kind, ...all, address };
}

'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import { type Currency, formatMoney } from '@/lib/money';
import { editDifference } from '@/lib/office/edit-difference';
import type { Edited } from '@/lib/office/types';
import type { Result } from '@/lib/result';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { useActForm } from '../../use-act-form';
import { ActProblem, useProblem } from '../act-form';

export interface EditableLine {
  id: string;
  sku: string;
  name: string;
  unitPrice: number;
  quantity: number;
  discount: number;
}

export type EditAct = (before: Result<Edited> | null, form: FormData) => Promise<Result<Edited> | null>;

interface EditLinesFormProps {
  fulfillmentId: string;
  lines: EditableLine[];
  currency: Currency;
  /** Why nothing can be added; null where it can. */
  lessOnly: 'online' | 'begun' | null;
  edit: EditAct;
}

/** How many of what a part holds, with what that comes to before it is done. */
export function EditLinesForm({ fulfillmentId, lines, currency, lessOnly, edit }: EditLinesFormProps) {
  const t = useTranslations('adminOrders.edit');
  const act = useTranslations('adminOrders.act');
  const field = useTranslations('common.field');
  const { state, unsent, busy, form } = useActForm<Result<Edited> | null>(edit, null);
  const problem = useProblem(state);
  const details = useRef<HTMLDetailsElement>(null);
  const [wanted, setWanted] = useState<Record<string, number>>({});
  const id = useId();
  const labels = { required: field('required'), optional: field('optional') };
  const counts = lines.map((line) => wanted[line.id] ?? line.quantity);
  const difference = editDifference(lines, counts);
  useEffect(() => {
    if (!state?.ok || !details.current) return;
    setWanted({});
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
  }, [state]);
  return (
    <>
      <details ref={details} className="console-act">
        <summary>
          <Icon name="sliders-horizontal" size="s" />
          {act('edit')}
          <Icon name="chevron-down" size="xs" />
        </summary>
        <form {...form} noValidate>
          <input type="hidden" name="fulfillmentId" value={fulfillmentId} />
          <p className="small soft">{t(lessOnly ? `${lessOnly}Lead` : 'lead')}</p>
          <ul className="edit-lines">
            {lines.map((line) => (
              <li key={line.id}>
                <input type="hidden" name="sku" value={line.sku} />
                <input type="hidden" name="seen" value={line.quantity} />
                <label htmlFor={`${id}-${line.id}`}>
                  <span className="cell-main">{line.name}</span>
                  <span className="small soft num">
                    {line.sku} ・ {formatMoney(line.unitPrice, currency)}
                  </span>
                </label>
                <input
                  key={line.quantity}
                  id={`${id}-${line.id}`}
                  className="box"
                  name="quantity"
                  type="number"
                  inputMode="numeric"
                  aria-label={t('of', { name: line.name })}
                  min={0}
                  max={lessOnly ? line.quantity : 999}
                  defaultValue={line.quantity}
                  onChange={({ target }) => setWanted({ ...wanted, [line.id]: Math.max(0, Number(target.value) || 0) })}
                />
              </li>
            ))}
          </ul>
          {!lessOnly && (
            <div className="edit-add">
              <Field
                id={`${id}-sku`}
                name="addSku"
                label={t('addSku')}
                labels={labels}
                autoComplete="off"
                help={t('differenceNote')}
                maxLength={100}
              />
              <Field
                id={`${id}-count`}
                name="addQuantity"
                label={t('addQuantity')}
                labels={labels}
                type="number"
                inputMode="numeric"
                min={1}
                max={999}
                defaultValue={1}
              />
            </div>
          )}
          <p className="edit-difference" aria-live="polite">
            <span>{t('difference')}</span>
            <b className="num">
              {difference > 0 ? '+' : difference < 0 ? '−' : ''}
              {formatMoney(Math.abs(difference), currency)}
            </b>
          </p>
          <p className="small soft">{t('ends')}</p>
          <Field
            id={`${id}-reason`}
            name="reason"
            label={act('reason')}
            help={act('reasonHelp')}
            labels={labels}
            required
            maxLength={200}
            autoComplete="off"
            error={problem('reason')}
          />
          <ActProblem answer={state} unsent={unsent} shown={['reason']} />
          <Button type="submit" busy={busy}>
            {t('submit')}
          </Button>
        </form>
      </details>
      <div role="status">{state?.ok && <EditedNote edited={state.value} currency={currency} />}</div>
    </>
  );
}

function EditedNote({ edited: { difference, ended }, currency }: { edited: Edited; currency: Currency }) {
  const t = useTranslations('adminOrders.edit');
  const amount = formatMoney(Math.abs(difference), currency);
  const words = () => {
    if (ended) return t('ended');
    if (difference === 0) return t('same');
    return t(difference > 0 ? 'more' : 'less', { amount });
  };
  return (
    <p className="note">
      <Icon name="check" size="s" />
      <span>{words()}</span>
    </p>
  );
}

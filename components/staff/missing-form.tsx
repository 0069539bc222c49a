'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { inLocale } from '@/lib/locale';
import type { StaffLine, StaffOrder } from '@/lib/pickup/types';
import { type Rerouted, type ShortfallReason, shortfallReasons } from '@/lib/shortfalls/input';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { useDesk } from './desk-context';
import { Stepper } from './stepper';

interface MissingFormProps {
  order: Pick<StaffOrder, 'id'>;
  line: StaffLine;
  onClose(): void;
  onDone(goesOn: Rerouted): void;
}

/** Says how many units are not there, and why. */
export function MissingForm({ order, line, onClose, onDone }: MissingFormProps) {
  const t = useTranslations('staff');
  const refusal = useTranslations('refusal');
  const { acts, locale, refresh } = useDesk();
  const [quantity, setQuantity] = useState(Math.max(1, line.quantity - line.picked));
  const [reason, setReason] = useState<ShortfallReason>('missing');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const title = useRef<HTMLParagraphElement>(null);
  // It opens below the lines, which may be out of sight.
  useEffect(() => title.current?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const input = { fulfillmentId: order.id, sku: line.sku, quantity, reason };
    const result = await acts.reportMissing(input).catch(() => null);
    setBusy(false);
    refresh();
    if (result?.ok) onDone(result.value.goesOn);
    else setProblem(result ? refusal(result.code) : t('problem.offline'));
  };
  const what = inLocale(line.title, locale);
  return (
    <form className="missing" onSubmit={submit}>
      <p ref={title} tabIndex={-1}>
        <b>{t('missing.what', { what })}</b>
      </p>
      <fieldset>
        <legend className="small">{t('missing.reason')}</legend>
        <div className="opts">
          {shortfallReasons.map((name) => (
            <label className="opt" key={name}>
              <input type="radio" name="reason" checked={name === reason} onChange={() => setReason(name)} />
              <b>{t(`missing.reasons.${name}`)}</b>
            </label>
          ))}
        </div>
      </fieldset>
      {line.quantity > 1 && (
        <Stepper
          label={t('missing.quantity')}
          of={what}
          value={quantity}
          max={line.quantity}
          onChange={(value) => setQuantity(Math.min(line.quantity, Math.max(1, value)))}
        />
      )}
      <p className={problem ? 'err' : 'tiny soft'} role={problem ? 'alert' : undefined}>
        {problem && <Icon name="triangle-alert" size="s" />}
        {problem ?? t('missing.note')}
      </p>
      <div className="pair">
        <Button kind="quiet" onClick={onClose}>
          {t('missing.cancel')}
        </Button>
        <Button type="submit" kind="risk" busy={busy}>
          {t('missing.confirm')}
        </Button>
      </div>
    </form>
  );
}

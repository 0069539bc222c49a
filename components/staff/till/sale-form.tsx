'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { v7 } from 'uuid';
import { type Tender, tenders } from '@/lib/orders/types';
import type { Result } from '@/lib/result';
import type { Customer, Sold } from '@/lib/till/types';
import { Button } from '../../ui/button';
import { Choice } from '../choice';
import { useDesk } from '../desk-context';
import { MemberField } from './member-field';
import { SaleProblem, type SaleRefused } from './sale-problem';
import type { TillActs } from './till-acts';
import type { SaleLines } from './use-sale-lines';

interface SaleFormProps {
  sale: SaleLines;
  amount: string;
  customer: TillActs['customer'];
  sell: TillActs['sell'];
  onSold(sold: Sold): void;
}

/** Who buys, if they are known; how it is paid; done. */
export function SaleForm({ sale, amount, customer, sell, onSold }: SaleFormProps) {
  const t = useTranslations('till');
  const staff = useTranslations('staff');
  const { store, refresh } = useDesk();
  const [member, setMember] = useState<Customer | null>(null);
  const [tender, setTender] = useState<Tender | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SaleRefused | null>(null);
  // After a lost answer the same sale is sent again, and is made once.
  const key = useRef<string | null>(null);
  const missing = sale.lines.length === 0 || !tender;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (missing || busy) return;
    setBusy(true);
    key.current ??= v7();
    const lines = sale.lines.map(({ article: { sku }, quantity }) => ({ sku, quantity }));
    const input = { locationId: store.id, lines, tender, memberId: member?.memberId, key: key.current };
    const result: Result<Sold> | 'offline' = await sell(input).catch(() => 'offline');
    setBusy(false);
    if (result === 'offline') return setProblem(result);
    key.current = null;
    refresh();
    if (result.ok) onSold(result.value);
    else setProblem(result);
  };
  return (
    <>
      <MemberField member={member} find={customer} onMember={setMember} />
      <form onSubmit={submit}>
        <fieldset>
          <legend>{t('tender')}</legend>
          <Choice
            name="tender"
            values={tenders}
            value={tender}
            words={(one) => staff(`choice.${one}`)}
            onChoose={(one) => setTender(one)}
          />
        </fieldset>
        <SaleProblem problem={problem} />
        <p className="tiny soft" id="no-sale" role="status">
          {sale.lines.length === 0 ? t('lines.none') : !tender && t('noTender')}
        </p>
        <Button
          type="submit"
          wide
          className="hand-over"
          busy={busy}
          aria-disabled={missing || undefined}
          aria-describedby="no-sale"
        >
          {t('sell', { amount })}
        </Button>
      </form>
    </>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatMoney } from '@/lib/money';
import type { Owed } from '@/lib/returns/types';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useDesk } from '../desk-context';
import { type Refused, ReturnProblem } from './return-problem';
import type { ReturnsActs } from './returns-acts';

/** Money that waits for this customer at a counter, with the act that gives it. */
export function OwedRefund({ refund, payOut }: { refund: Owed; payOut: ReturnsActs['payOut'] }) {
  const t = useTranslations('returns.staff.owed');
  const { store } = useDesk();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const [given, setGiven] = useState(false);
  const amount = formatMoney(refund.amount, refund.currency);
  const give = async () => {
    setBusy(true);
    const result = await payOut({ refundId: refund.id, locationId: store.id }).catch(() => 'offline' as const);
    setBusy(false);
    if (result === 'offline' || !result.ok) setProblem(result);
    else setGiven(true);
  };
  if (given) {
    return (
      <p className="owed given" role="status">
        <Icon name="check" size="s" />
        <span>{t('given', { amount })}</span>
      </p>
    );
  }
  return (
    <section className="owed" aria-label={t('title', { amount })}>
      <p>
        <b className="num">{t('title', { amount })}</b>
        <span className="small soft">
          {refund.state === 'failed' ? t('failed', { label: refund.label ?? t('online') }) : t('why')}
        </span>
      </p>
      <ReturnProblem problem={problem} />
      <Button wide busy={busy} onClick={give}>
        {t(`give.${wayOf(refund)}`, { amount })}
      </Button>
    </section>
  );
}

/** A card goes back by the terminal it was read by; what a payment company could not give back is given in cash. */
function wayOf({ state, method }: Owed): 'cash' | 'card' | 'qr' {
  if (state === 'failed') return 'cash';
  return method === 'card' || method === 'qr' ? method : 'cash';
}

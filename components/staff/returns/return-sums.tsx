'use client';

import { useTranslations } from 'next-intl';
import { type Currency, formatMoney } from '@/lib/money';
import type { ReturnPreview } from '@/lib/returns/types';
import { RefundShares } from './refund-shares';

interface SumsProps {
  preview: ReturnPreview | null;
  currency: Currency;
}

/** What the goods are worth, and which payment gives it back. */
export function ReturnSums({ preview, currency }: SumsProps) {
  const t = useTranslations('returns.staff.form');
  return (
    <div aria-live="polite">
      <p className="due">
        {t('total')}
        <span>
          <b className="num">{formatMoney(preview?.amount ?? 0, currency)}</b>
        </span>
      </p>
      {!!preview?.fee && <p className="tiny soft num">{t('fee', { amount: formatMoney(preview.fee, currency) })}</p>}
      <RefundShares shares={preview?.shares ?? []} currency={currency} />
    </div>
  );
}

/** The difference between what comes back and what is taken instead. */
export function ExchangeSums({ preview, currency }: SumsProps) {
  const t = useTranslations('returns.staff.exchange');
  if (!preview?.exchange) return null;
  const { total, due, paid } = preview.exchange;
  const back = preview.amount - paid;
  const say = (amount: number) => formatMoney(amount, currency);
  return (
    <dl className="kv" aria-live="polite">
      <dt>{t('total')}</dt>
      <dd className="num">{say(total)}</dd>
      <dt>{due > 0 ? t('due') : back > 0 ? t('give') : t('even')}</dt>
      <dd className="num">
        <b>{say(due > 0 ? due : back)}</b>
      </dd>
    </dl>
  );
}

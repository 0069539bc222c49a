'use client';

import { useTranslations } from 'next-intl';
import { type Currency, formatMoney } from '@/lib/money';
import type { RefundShare } from '@/lib/returns/types';

/** Which payment gives back how much: in cash now, on the terminal, or by the company that took it. */
export function RefundShares({ shares, currency }: { shares: readonly RefundShare[]; currency: Currency }) {
  const t = useTranslations('returns.staff.form');
  if (shares.length === 0) return null;
  return (
    <div className="shares">
      <h3>{t('shares')}</h3>
      <ul>
        {shares.map((share) => (
          <li key={share.id} className="num">
            <ShareWords share={share} currency={currency} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ShareWords({
  share: { provider, method, label, amount },
  currency,
}: {
  share: RefundShare;
  currency: Currency;
}) {
  const t = useTranslations('returns.staff.form.share');
  const said = formatMoney(amount, currency);
  if (provider === 'exchange' || provider === 'points') return t(provider, { amount: said });
  if (provider !== 'counter') return t('online', { label: label ?? method ?? '', amount: said });
  const kind = method === 'card' || method === 'qr' || method === 'points' ? method : 'cash';
  return t(kind, { amount: said });
}

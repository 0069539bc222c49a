import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type Locale, localePath } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import type { OrderFile } from '@/lib/office/types';

/** Receipts of an order and what came back of it. */
export function OrderPapers({ file: { order, receipts, returns }, locale }: { file: OrderFile; locale: Locale }) {
  const t = useTranslations('adminOrders.page');
  const words = useTranslations('returns');
  return (
    <>
      {receipts.length > 0 && (
        <section aria-labelledby="file-receipts">
          <h2 id="file-receipts">{t('receipts')}</h2>
          <ul className="file-papers">
            {receipts.map(({ id, number, content }) => (
              <li key={id}>
                <Link className="num" href={localePath(locale, `/staff/till/receipts/${id}`)} prefetch={false}>
                  {number}
                </Link>
                <span className="num">{formatMoney(content.total, content.currency)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {returns.length > 0 && (
        <section aria-labelledby="file-returns">
          <h2 id="file-returns">{t('returns')}</h2>
          <ul className="file-papers">
            {returns.map(({ id, number, status, amount }) => (
              <li key={id}>
                <span>
                  <b className="num">{number}</b> {words(`status.${status}`)}
                </span>
                <span className="num">{formatMoney(amount, order.currency)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import type { OrderRow } from '@/lib/office/types';
import { fixedMomentWords } from '@/lib/orders/moment-words';
import { SHOP_ZONE } from '@/lib/time';
import { useNamed } from './use-named';

interface OrderTableProps {
  orders: OrderRow[];
  locale: Locale;
}

/** Orders, one a row; the number opens it. */
export function OrderTable({ orders, locale }: OrderTableProps) {
  const t = useTranslations('adminOrders');
  const named = useNamed();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className="console-table" aria-label={t('title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('table.number')}</th>
            <th scope="col">{t('table.wrong')}</th>
            <th scope="col">{t('table.customer')}</th>
            <th scope="col">{t('table.parts')}</th>
            <th scope="col">{t('table.payment')}</th>
            <th scope="col" className="num">
              {t('table.total')}
            </th>
            <th scope="col">{t('table.placed')}</th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <tr key={order.id}>
              <th scope="row">
                <Link className="t" href={localePath(locale, `/admin/orders/${order.id}`)} prefetch={false}>
                  {order.number}
                </Link>
              </th>
              <td>
                {order.wrong.map((kind) => (
                  <span key={kind} className="wrong-tag">
                    {t(`wrong.${kind}`)}
                  </span>
                ))}
              </td>
              <td>
                {order.customerName && <span className="cell-main">{named(order.customerName)}</span>}
                {order.phoneTail && <span className="small soft t">{t('tail', { tail: order.phoneTail })}</span>}
              </td>
              <td>
                {order.parts.map(({ status, place }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: parts have their order and nothing else here
                  <span key={index} className="cell-line">
                    <b>{t(`status.${status}`)}</b> <span className="small soft">{inLocale(place, locale)}</span>
                  </span>
                ))}
              </td>
              <td>
                <span className="cell-main">{t(`payment.${order.paymentStatus}`)}</span>
                <span className="small soft">{t(`method.${order.paymentMethod}`)}</span>
              </td>
              <td className="num">{formatMoney(order.total, order.currency)}</td>
              <td>
                <span className="t">{fixedMomentWords(order.placedAt, SHOP_ZONE, locale)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

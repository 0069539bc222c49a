import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import type { OrderFile } from '@/lib/office/types';
import { SHOP_ZONE } from '@/lib/time';
import { OrderMoney } from '../../order-money';

interface OrderMoneyPanelProps {
  file: OrderFile;
  locale: Locale;
}

/** What an order comes to, what was paid of it and what is due; then every payment and what came back. */
export function OrderMoneyPanel({ file: { order, money }, locale }: OrderMoneyPanelProps) {
  const t = useTranslations('adminOrders');
  const say = (amount: number) => formatMoney(amount, order.currency);
  const isOver = order.fulfillments.every(({ status }) => ['cancelled', 'expired', 'rejected'].includes(status));
  const due = order.paymentStatus === 'unpaid' && !isOver ? (money?.due ?? 0) : 0;
  return (
    <>
      <dl className="file-facts">
        <div>
          <dt>{t('page.total')}</dt>
          <dd className="num file-total">{say(order.total)}</dd>
        </div>
        {due > 0 && (
          <div>
            <dt>{t('page.due')}</dt>
            <dd className="num file-total due">{say(due)}</dd>
          </div>
        )}
        <div>
          <dt>{t(`method.${order.paymentMethod}`)}</dt>
          <dd>{t(`payment.${order.paymentStatus}`)}</dd>
        </div>
        {order.couponCode && (
          <div>
            <dt>{t('page.coupon')}</dt>
            <dd className="num">{order.couponCode}</dd>
          </div>
        )}
      </dl>
      {order.taxLines.map(({ rate, gross, tax }) => (
        <p key={rate} className="small soft num">
          {t('page.tax', { rate: rate / 100, gross: say(gross), tax: say(tax) })}
        </p>
      ))}
      <OrderMoney money={money} zone={SHOP_ZONE} locale={locale} />
    </>
  );
}

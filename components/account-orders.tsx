import { useTranslations } from 'next-intl';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import type { MemberOrder } from '@/lib/members/types';
import { formatMoney } from '@/lib/money';
import { dayWords, readyWords, shortDay } from '@/lib/time';

interface AccountOrdersProps {
  orders: readonly MemberOrder[];
  locale: Locale;
  now: Date;
}

/** A member's orders, latest first; each leads to its own page. */
export function AccountOrders({ orders, locale, now }: AccountOrdersProps) {
  const t = useTranslations('account.orders');
  return (
    <ol className="my-orders">
      {orders.map((order) => (
        <li key={order.number} className={isOver(order) ? 'over' : undefined}>
          <div className="pics" aria-hidden="true">
            {order.images.map(({ url }) => (
              <img key={url} src={url} alt="" width={64} height={64} loading="lazy" />
            ))}
          </div>
          <div>
            <a className="nm" href={localePath(locale, `/orders/${order.token}`)}>
              <StateWords order={order} locale={locale} now={now} />
            </a>
            <p className="small">{inLocale(order.store.name, locale)}</p>
            <p className="tiny soft num">
              {t('facts', {
                day: shortDay(order.placedAt, order.store.zone, locale),
                number: order.number,
                count: order.units,
              })}
            </p>
          </div>
          <b className="num">{formatMoney(order.total, order.currency)}</b>
        </li>
      ))}
    </ol>
  );
}

const isOver = ({ status }: MemberOrder) => status !== 'to_pick' && status !== 'picking' && status !== 'ready';

/** What the customer wants to know of it now: when, until when, or how it ended. */
function StateWords({ order, locale, now }: { order: MemberOrder; locale: Locale; now: Date }) {
  const t = useTranslations('account.orders');
  const { zone } = order.store;
  if (order.paymentStatus === 'pending' && !isOver(order)) return t('awaitingPayment');
  switch (order.status) {
    case 'ready':
      return t('ready', { day: dayWords(order.collectBy, zone, now, locale) });
    case 'to_pick':
    case 'picking':
      return order.promisedAt < now ? t('preparing') : readyWords(order.promisedAt, zone, now, locale);
    case 'collected':
      return t('collected', { day: shortDay(order.collectedAt ?? order.placedAt, zone, locale) });
    case 'cancelled':
    case 'expired':
    case 'rejected':
      return t(order.status);
    default:
      return t('preparing');
  }
}

import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import type { MemberOrder, MemberOrderPart } from '@/lib/members/types';
import { formatMoney } from '@/lib/money';
import type { FulfillmentStatus } from '@/lib/orders/status';
import { returnableUntil } from '@/lib/returns/rules';
import { dayWords, readyWords, shortDay } from '@/lib/time';
import { Icon } from './ui/icon';

interface AccountOrdersProps {
  orders: readonly MemberOrder[];
  locale: Locale;
  now: Date;
  /** So long something can be brought back. */
  returnDays: number;
}

/** A member's orders, latest first; each leads to its own page. */
export function AccountOrders({ orders, locale, now, returnDays }: AccountOrdersProps) {
  const t = useTranslations('account.orders');
  return (
    <ol className="my-orders">
      {orders.map((order) => (
        <li key={order.number} className={order.parts.every(isOver) ? 'over' : undefined}>
          <div className="pics" aria-hidden="true">
            {order.images.map(({ url }) => (
              <img key={url} src={url} alt="" width={64} height={64} loading="lazy" />
            ))}
          </div>
          <div>
            <Parts order={order} locale={locale} now={now} />
            <p className="tiny soft num">
              {t('facts', {
                day: shortDay(order.placedAt, order.parts[0].place.zone, locale),
                number: order.number,
                count: order.units,
              })}
            </p>
            <MoneyWords order={order} />
            {order.hasReceipt && (
              <a className="link receipt-link" href={localePath(locale, `/orders/${order.token}/receipt`)}>
                <Icon name="receipt-text" size="s" />
                {t('receipt')}
                <span className="sr">{order.number}</span>
              </a>
            )}
            {order.parts.some((part) => isReturnable(part, { now, returnDays })) && (
              <a className="small return" href={`${localePath(locale, `/orders/${order.token}`)}#returns`}>
                {t('return')}
              </a>
            )}
          </div>
          <b className="num">{formatMoney(order.total, order.currency)}</b>
        </li>
      ))}
    </ol>
  );
}

const facts = ['held', 'paid', 'returning', 'refunded'] as const;

/** What was set aside, charged and given back; its page has every payment of it. */
function MoneyWords({ order: { money, currency } }: { order: MemberOrder }) {
  const t = useTranslations('account.orders.money');
  const told = facts.filter((fact) => money !== null && money[fact] > 0);
  if (!money || told.length === 0) return null;
  return (
    <p className="tiny num money">
      {told.map((fact) => (
        <span key={fact}>{t(fact, { amount: formatMoney(money[fact], currency) })}</span>
      ))}
    </p>
  );
}

/** Its page says what of it, and how. */
const isReturnable = (
  { status, collectedAt, place }: MemberOrderPart,
  { now, returnDays }: Pick<AccountOrdersProps, 'now' | 'returnDays'>,
) =>
  status === 'delivered' ||
  (status === 'collected' &&
    collectedAt !== null &&
    now < returnableUntil(collectedAt, place.zone, { days: returnDays }));

const OVER: ReadonlySet<FulfillmentStatus> = new Set(['collected', 'delivered', 'cancelled', 'expired', 'rejected']);
const isOver = ({ status }: MemberOrderPart) => OVER.has(status);

interface PartsProps {
  order: MemberOrder;
  locale: Locale;
  now: Date;
}

/** How each part stands and where; the first one's words lead to the order, as the whole row does. */
function Parts({ order, locale, now }: PartsProps) {
  const t = useTranslations('account.orders');
  return order.parts.map((part, index) => {
    const words = <StateWords order={order} part={part} locale={locale} now={now} />;
    return (
      <Fragment key={part.id}>
        {index === 0 ? (
          <a className="nm" href={localePath(locale, `/orders/${order.token}`)}>
            {words}
          </a>
        ) : (
          <b>{words}</b>
        )}
        <p className="small">{part.kind === 'delivery' ? t('home') : inLocale(part.place.name, locale)}</p>
      </Fragment>
    );
  });
}

/** What the customer wants to know of it now: when, until when, or how it ended. */
function StateWords({ order, part, locale, now }: PartsProps & { part: MemberOrderPart }) {
  const t = useTranslations('account.orders');
  const { status, collectBy, collectedAt, place } = part;
  if (order.paymentStatus === 'pending' && !isOver(part)) return t('awaitingPayment');
  switch (status) {
    case 'ready':
      return t('ready', { day: dayWords(collectBy, place.zone, now, locale) });
    case 'collected':
      return t('collected', { day: shortDay(collectedAt ?? order.placedAt, place.zone, locale) });
    case 'delivered':
    case 'cancelled':
    case 'expired':
    case 'rejected':
      return t(status);
    default:
      return <Expected part={part} locale={locale} now={now} />;
  }
}

/** From when it can be collected, or the day it comes; without a time once that has passed. */
function Expected({ part, locale, now }: Omit<PartsProps, 'order'> & { part: MemberOrderPart }) {
  const t = useTranslations('account.orders');
  const { kind, status, estimatedReadyAt, place } = part;
  if (estimatedReadyAt < now) return t(status === 'shipped' ? 'sent' : 'preparing');
  if (kind === 'delivery') return t('arrives', { day: shortDay(estimatedReadyAt, place.zone, locale) });
  return readyWords(estimatedReadyAt, place.zone, now, locale);
}

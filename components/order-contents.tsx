import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import { formatMoney, fullPrice, sumOf } from '@/lib/money';
import { datedMomentWords, momentWords } from '@/lib/orders/moment-words';
import type { TrackingView } from '@/lib/orders/tracking-view';
import type { OrderLine, OrderPart } from '@/lib/orders/types';
import type { Store } from '@/lib/stores/types';

interface OrderContentsProps {
  order: OrderPart;
  store: Store;
  view: TrackingView;
  locale: Locale;
  now: Date;
  /** The whole order is shown: tax is told of whole receipts. */
  whole: boolean;
  /** What can still be done with it. */
  children?: ReactNode;
}

/** Consumption tax below the usual rate is marked on a receipt. */
const USUAL_RATE = 1000;

/** What was ordered and what it costs; once handed over it reads as the receipt. */
export function OrderContents({ order, store, view, locale, now, whole, children }: OrderContentsProps) {
  const t = useTranslations('tracking.contents');
  const receipt = view.slip === 'receipt';
  const titleId = useId();
  return (
    <section className={receipt ? 'receipt' : 'sec order-part'} aria-labelledby={titleId}>
      <h2 id={titleId}>{t(receipt ? 'receipt' : 'title')}</h2>
      <ul className="order-lines">
        {order.lines.map((line) => (
          <Line key={line.sku} line={line} order={order} locale={locale} />
        ))}
      </ul>
      <Totals order={order} view={view} whole={whole} />
      <dl className="kv order-facts">
        <Payment order={order} view={view} zone={store.hours.zone} locale={locale} now={now} />
        <Facts order={order} store={store} over={view.visit === null} locale={locale} />
      </dl>
      {children}
    </section>
  );
}

function Line({ line, order, locale }: { line: OrderLine; order: OrderPart; locale: Locale }) {
  const t = useTranslations('tracking.contents');
  const option = line.optionLabel && inLocale(line.optionLabel, locale);
  return (
    <li>
      {line.imageUrl ? <img className="thumb" src={line.imageUrl} alt="" width={56} height={56} /> : <span />}
      <span>
        <a className="nm" href={localePath(locale, `/products/${line.handle}`)}>
          {inLocale(line.title, locale)}
        </a>
        <span className="small soft">
          {[option, t('quantity', { count: line.quantity })].filter(Boolean).join(locale === 'ja' ? ' ・ ' : ' · ')}
        </span>
      </span>
      <span className="price">
        {formatMoney(fullPrice(line), order.currency)}
        {line.taxRate < USUAL_RATE && ' ※'}
      </span>
    </li>
  );
}

function Totals({ order, view, whole }: Pick<OrderContentsProps, 'order' | 'view' | 'whole'>) {
  const t = useTranslations('tracking.contents');
  const say = (amount: number) => formatMoney(amount, order.currency);
  const { fee, kind, amount, due } = order.fulfillment;
  const discount = sumOf(order.lines.map((line) => line.discount));
  const points = whole ? order.points : 0;
  const rest = view.money === 'due' ? due : amount - points;
  const taxLines = whole ? order.taxLines : [];
  const reduced = taxLines.some(({ rate }) => rate < USUAL_RATE);
  return (
    <div className="order-total">
      {discount > 0 && (
        <p>
          <span>
            {t('discount')} <span className="small soft num">{order.couponCode}</span>
          </span>
          <span className="num">−{say(discount)}</span>
        </p>
      )}
      {fee > 0 && (
        <p>
          <span>{t(`fee.${kind}`)}</span>
          <span className="num">{say(fee)}</span>
        </p>
      )}
      <p>
        <b>{t('total')}</b>
        <span className="price">
          {say(amount)}
          <small>{t('taxIncluded')}</small>
        </span>
      </p>
      {taxLines.map(({ rate, gross, tax }) => (
        <p key={rate} className="tiny soft num">
          <span>
            {t('tax', { rate: rate / 100, gross: say(gross) })}
            {rate < USUAL_RATE && ' ※'}
          </span>
          <span>{t('taxWithin', { tax: say(tax) })}</span>
        </p>
      ))}
      {points > 0 && (
        <p>
          <span>{t('points')}</span>
          <span className="num">−{say(points)}</span>
        </p>
      )}
      {rest < amount && (
        <p>
          <span>{t(view.money === 'due' ? 'due' : 'rest')}</span>
          <span className="num">{say(rest)}</span>
        </p>
      )}
      {reduced && <p className="tiny soft">{t('reduced')}</p>}
    </div>
  );
}

interface PaymentProps extends Omit<OrderContentsProps, 'store' | 'children' | 'whole'> {
  zone: string;
}

function Payment({ order, view, zone, locale, now }: PaymentProps) {
  const t = useTranslations('tracking');
  const deadline = order.payBy ? momentWords(order.payBy, zone, now, locale) : '';
  return (
    <>
      <dt>{t('contents.payment')}</dt>
      <dd>{t(`money.${view.money}`, { deadline })}</dd>
    </>
  );
}

interface FactsProps extends Pick<OrderContentsProps, 'order' | 'store' | 'locale'> {
  /** No visit is ahead, so that only this says which shop it was. */
  over: boolean;
}

function Facts({ order, store, over, locale }: FactsProps) {
  const t = useTranslations('tracking.contents');
  const { zone } = store.hours;
  const { collectedAt, kind, point } = order.fulfillment;
  const sent = kind === 'delivery';
  const proxy = order.collector === 'proxy' && order.collectorName;
  const collector = proxy ? t('collectorProxy', { name: proxy }) : t('collectorSelf', { name: order.customerName });
  return (
    <>
      <dt>{t('number')}</dt>
      <dd className="num">{order.number}</dd>
      <dt>{t('placed')}</dt>
      <dd className="num">{datedMomentWords(order.placedAt, zone, locale)}</dd>
      {collectedAt && (
        <>
          <dt>{t('collectedAt')}</dt>
          <dd className="num">{datedMomentWords(collectedAt, zone, locale)}</dd>
        </>
      )}
      {over && !sent && (
        <>
          <dt>{t(point ? 'point' : 'store')}</dt>
          <dd>{inLocale(store.name, locale)}</dd>
        </>
      )}
      {!sent && (
        <>
          <dt>{t('collector')}</dt>
          <dd>{collector}</dd>
        </>
      )}
      {order.notes && (
        <>
          <dt>{t('notes')}</dt>
          <dd>{order.notes}</dd>
        </>
      )}
    </>
  );
}

import { useTranslations } from 'next-intl';
import { bandOf, carriers } from '@/lib/delivery/carriers';
import { inLocale, type Locale } from '@/lib/locale';
import { momentWords } from '@/lib/orders/moment-words';
import type { TrackingView } from '@/lib/orders/tracking-view';
import type { OrderPart } from '@/lib/orders/types';
import { bookedAfter, passedAfter, type ReadyWords, readyParts } from '@/lib/promise/ready-words';
import type { Store } from '@/lib/stores/types';
import { dayParts, shortDay } from '@/lib/time';
import { Clock } from './clock';
import { PickupCode } from './pickup-code';
import { Slip } from './slip';

interface OrderSlipProps {
  order: OrderPart;
  store: Store;
  view: TrackingView;
  locale: Locale;
  now: Date;
}

/** Where and when, in the shape of the order's state; nothing once there is nothing to collect. */
export function OrderSlip(props: OrderSlipProps) {
  const { slip } = props.view;
  if (slip === 'none' || slip === 'receipt') return null;
  if (slip === 'ready') return <CodeSlip {...props} />;
  if (slip === 'pay_by') return <PaySlip {...props} />;
  return props.order.fulfillment.kind === 'delivery' ? <HomeSlip {...props} /> : <PromiseSlip {...props} kind={slip} />;
}

function CodeSlip({ order: { fulfillment }, store, locale, now }: OrderSlipProps) {
  const { pickupCode, point, collectBy } = fulfillment;
  return (
    <PickupCode
      code={pickupCode}
      atPoint={point !== null}
      collectBy={collectBy}
      store={store}
      locale={locale}
      now={now}
    />
  );
}

const counterOf = (store: Store, locale: Locale) =>
  store.counter && <span className="lab">{inLocale(store.counter, locale)}</span>;

function PromiseSlip({ order, store, kind, locale, now }: OrderSlipProps & { kind: 'promised' | 'wait' | 'late' }) {
  const t = useTranslations('tracking.slip');
  const { zone } = store.hours;
  const { promisedAt, estimatedReadyAt, collectBy, slot } = order.fulfillment;
  const late = kind === 'late';
  // Goods may be known to come late before the promised time has passed.
  const passed = promisedAt <= now ? 'late' : 'unsure';
  const ready: ReadyWords = readyParts(late ? promisedAt : estimatedReadyAt, zone, now, locale);
  const after = late ? passedAfter(ready) : slot ? bookedAfter(ready) : ready.after;
  const name = inLocale(store.name, locale);
  const deadline = momentWords(collectBy, zone, now, locale);
  return (
    <Slip
      kind={late ? 'unknown' : kind === 'wait' || ready.far ? 'wait' : 'promised'}
      sentence={
        late
          ? t(`${passed}Sentence`, { store: name, ready: momentWords(promisedAt, zone, now, locale) })
          : t('sentence', { store: name, ready: ready.sentence, deadline })
      }
      where={name}
      mark={counterOf(store, locale)}
      day={late ? t('promised') : ready.day}
      clock={<Clock time={ready.figure} after={after} />}
      note={late ? t(`${passed}Promise`) : t('collectBy', { deadline: shortDay(collectBy, zone, locale) })}
      large
    />
  );
}

/** A delivery is promised for a day. */
function HomeSlip({ order, store, locale }: OrderSlipProps) {
  const t = useTranslations('tracking.slip');
  const { estimatedReadyAt, delivery } = order.fulfillment;
  const { zone } = store.hours;
  const { date, weekday } = dayParts(estimatedReadyAt, zone, locale);
  const band = delivery?.band && bandOf(delivery.carrier, delivery.band);
  return (
    <Slip
      kind="wait"
      sentence={t('homeSentence', { day: shortDay(estimatedReadyAt, zone, locale) })}
      where={t('home')}
      mark={<span className="lab">{delivery && inLocale(carriers[delivery.carrier].name, locale)}</span>}
      day={t('arrives')}
      clock={<Clock time={date} after={locale === 'ja' ? weekday : ''} />}
      note={band && inLocale(band.name, locale)}
      large
    />
  );
}

function PaySlip({ order, store, locale, now }: OrderSlipProps) {
  const t = useTranslations('tracking.slip');
  const { zone } = store.hours;
  const payBy = order.payBy ?? order.placedAt;
  const parts = readyParts(payBy, zone, now, locale);
  const name = inLocale(store.name, locale);
  return (
    <Slip
      kind="wait"
      sentence={t('payBySentence', { store: name, deadline: momentWords(payBy, zone, now, locale) })}
      where={name}
      mark={counterOf(store, locale)}
      day={t('payBy')}
      clock={<Clock time={parts.figure} after={locale === 'ja' ? t('until') : parts.after.split(' ')[0]} />}
      large
    />
  );
}

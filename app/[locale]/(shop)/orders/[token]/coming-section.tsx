import { getTranslations } from 'next-intl/server';
import { OrderArrival } from '@/components/order-arrival';
import { OrderRating } from '@/components/order-rating';
import { whyNotCome } from '@/lib/arrivals/may-come';
import { getArrival } from '@/lib/arrivals/queries';
import type { Locale } from '@/lib/locale';
import { momentWords } from '@/lib/orders/moment-words';
import { getRating } from '@/lib/ratings/queries';
import { openStateAt } from '@/lib/stores/hours';
import { offers } from '@/lib/stores/types';
import { clockWords, dayWords } from '@/lib/time';
import { db } from '@/lib/web/database';
import { actWords } from './act-words';
import type { FollowedOrder, FollowedPart } from './followed-order';
import { arrive, commentOnRating, rateCollecting, setOff } from './own-actions';

interface Props {
  followed: FollowedOrder;
  part: FollowedPart;
  locale: Locale;
  titleId: string;
}

const hiddenOf = ({ order }: FollowedPart) => ({ token: order.token, fulfillmentId: order.fulfillment.id });

/** On the way and here, once it is ready and its day has come. */
export async function ComingSection({ followed: { now, holidays }, part, locale, titleId }: Props) {
  const { fulfillment } = part.order;
  const { zone } = part.store.hours;
  const why = whyNotCome({ ...fulfillment, slotStartsAt: fulfillment.slot?.startsAt ?? null, zone }, now);
  if (why === 'not_today') return <NotToday part={part} now={now} locale={locale} />;
  if (why) return null;
  const [arrival, t, { refusals, labels }] = await Promise.all([
    getArrival(db(), fulfillment.id),
    getTranslations('arrivals.own'),
    actWords(),
  ]);
  const toCar = offers(part.store, 'curbside');
  const state = openStateAt(part.store.hours, holidays, now);
  const opens = state.open === false && state.opens && momentWords(state.opens, zone, now, locale);
  const closed = opens ? t('closedUntil', { opens }) : t('closed');
  const told = (key: 'onTheWay' | 'arrived', at: Date | null | undefined) =>
    at ? t(key, { clock: clockWords(at, zone, locale) }) : null;
  return (
    <OrderArrival
      hidden={hiddenOf(part)}
      toCar={toCar}
      told={{
        onTheWay: told('onTheWay', arrival?.onTheWayAt),
        arrived: told('arrived', arrival?.arrivedAt),
        met: arrival?.metAt ? t(toCar ? 'met' : 'metFoot') : null,
      }}
      closed={state.open === false ? closed : null}
      car={{ bay: arrival?.bay ?? '', car: arrival?.car ?? '', colour: arrival?.colour ?? '' }}
      setOff={setOff}
      arrive={arrive}
      words={{
        title: t(toCar ? 'titleCar' : 'title'),
        lead: t(toCar ? 'carLead' : 'lead'),
        setOff: t('setOff'),
        arrive: t('arrive'),
        afterwards: t(toCar ? 'arrivedCar' : 'arrivedFoot'),
        bay: t('bay'),
        bayHelp: t('bayHelp'),
        car: t('car'),
        carHelp: t('carHelp'),
        colour: t('colour'),
        colourHelp: t('colourHelp'),
        change: t('change'),
        changeButton: t('changeButton'),
      }}
      labels={labels}
      refusals={{ ...refusals, store_closed: t('closed') }}
      titleId={titleId}
    />
  );
}

async function NotToday({ part, now, locale }: { part: FollowedPart; now: Date; locale: Locale }) {
  const t = await getTranslations('arrivals.own');
  const { slot } = part.order.fulfillment;
  if (!slot) return null;
  return <p className="note">{t('notToday', { day: dayWords(slot.startsAt, part.store.hours.zone, now, locale) })}</p>;
}

/** How it was, once it was handed over by the shop. */
export async function RatingSection({ part }: Props) {
  const { fulfillment } = part.order;
  if (part.view.phase !== 'collected' || fulfillment.point) return null;
  const [given, t, { refusals, labels }] = await Promise.all([
    getRating(db(), fulfillment.id),
    getTranslations('ratings.own'),
    actWords(),
  ]);
  return (
    <OrderRating
      hidden={hiddenOf(part)}
      given={given && { score: given.score, commented: given.comment !== null }}
      rate={rateCollecting}
      comment={commentOnRating}
      words={{
        title: t('title'),
        lead: t('lead'),
        legend: t('legend'),
        score: t.raw('score'),
        low: t('low'),
        high: t('high'),
        thanks: t.raw('thanks'),
        comment: t('comment'),
        commentHelp: t('commentHelp'),
        send: t('send'),
        said: t('said'),
      }}
      labels={labels}
      refusals={refusals}
    />
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OrderContents } from '@/components/order-contents';
import { OrderLive } from '@/components/order-live';
import { OrderMap } from '@/components/order-map';
import { OrderQuick } from '@/components/order-quick';
import { OrderSlip } from '@/components/order-slip';
import { OrderTimeline } from '@/components/order-timeline';
import { OrderVisit } from '@/components/order-visit';
import { ReadyFill } from '@/components/ready-fill';
import { ButtonLink } from '@/components/ui/button';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import { momentWords } from '@/lib/orders/moment-words';
import { mapTiles } from '@/lib/web/map-tiles';
import { pageLocale } from '@/lib/web/page-locale';
import { type FollowedOrder, followedOrder } from './followed-order';
import { OrderActs, OrderPayment } from './order-acts';

interface Props {
  params: Promise<{ locale: string; token: string }>;
}

const TITLE_ID = 'order-title';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const followed = await followedOrder((await params).token);
  const t = await getTranslations({ locale, namespace: 'tracking' });
  return {
    title: followed ? t(`phase.${phaseKey(followed)}.title`) : t('notFound.title'),
    // The address is the key to the order: it stays out of indexes.
    robots: { index: false, follow: false },
  };
}

const phaseKey = ({ view }: FollowedOrder) => (view.late ? 'late' : view.phase);

export default async function OrderPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const followed = await followedOrder(token);
  if (!followed) notFound();
  const { order, store, version, now, view, holidays } = followed;
  const { zone } = store.hours;
  const t = await getTranslations('tracking');
  const path = localePath(locale, `/orders/${token}`);
  const visit = view.visit && (
    <OrderVisit
      order={order}
      store={store}
      view={view}
      holidays={holidays}
      locale={locale}
      now={now}
      map={<PlaceMap followed={followed} locale={locale} />}
    />
  );
  const timeline = <OrderTimeline order={order} view={view} zone={zone} locale={locale} now={now} />;
  const contents = (
    <OrderContents order={order} store={store} view={view} locale={locale} now={now}>
      <OrderActs followed={followed} titleId={TITLE_ID} />
    </OrderContents>
  );
  const codeFirst = view.slip === 'ready';
  return (
    <main id="main" className="order">
      <OrderLive
        url={`/api/orders/${token}/live`}
        version={version}
        zone={zone}
        locale={locale}
        words={{ lost: t.raw('live.lost'), lostFirst: t('live.lostFirst') }}
      />
      <OrderTitle followed={followed} locale={locale} />
      <div className="order-columns">
        <div>
          <ReadyFill ready={codeFirst}>
            <OrderSlip order={order} store={store} view={view} locale={locale} now={now} />
          </ReadyFill>
          <OrderPayment followed={followed} />
          {visit && <OrderQuick store={store} calendarHref={`${path}/calendar.ics`} />}
          {view.slip === 'receipt' ? contents : !codeFirst && timeline}
          {view.slip === 'none' && <NewStart locale={locale} />}
        </div>
        <div>
          {visit}
          {(codeFirst || view.slip === 'receipt') && timeline}
          {view.slip !== 'receipt' && contents}
        </div>
      </div>
    </main>
  );
}

async function OrderTitle({ followed, locale }: { followed: FollowedOrder; locale: Locale }) {
  const { order, store, now, view } = followed;
  const t = await getTranslations('tracking.phase');
  const deadline = view.phase === 'awaiting_payment' ? order.payBy : order.fulfillment.collectBy;
  return (
    <div className="order-say" role="status">
      <h1 id={TITLE_ID} tabIndex={-1}>
        {t(`${phaseKey(followed)}.title`)}
      </h1>
      <p>
        {t(`${phaseKey(followed)}.lead`, {
          name: order.customerName,
          store: inLocale(store.name, locale),
          deadline: deadline ? momentWords(deadline, store.hours.zone, now, locale) : '',
        })}
      </p>
    </div>
  );
}

async function PlaceMap({ followed: { store }, locale }: { followed: FollowedOrder; locale: Locale }) {
  const t = await getTranslations('tracking.visit');
  const name = inLocale(store.name, locale);
  return (
    <OrderMap
      code={store.storeCode}
      name={name}
      lat={store.lat}
      lng={store.lng}
      locale={locale}
      tiles={mapTiles()}
      words={{ label: t('mapLabel', { store: name }), zoomIn: t('mapZoomIn'), zoomOut: t('mapZoomOut') }}
    />
  );
}

async function NewStart({ locale }: { locale: Locale }) {
  const t = await getTranslations('tracking');
  return (
    <ButtonLink kind="quiet" icon="search" wide className="order-again" href={localePath(locale, '/')}>
      {t('again')}
    </ButtonLink>
  );
}

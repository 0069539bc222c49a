import { getTranslations } from 'next-intl/server';
import { OrderContents } from '@/components/order-contents';
import { OrderMap } from '@/components/order-map';
import { OrderParcel } from '@/components/order-parcel';
import { OrderQuick } from '@/components/order-quick';
import { OrderSlip } from '@/components/order-slip';
import { OrderTimeline } from '@/components/order-timeline';
import { OrderVisit } from '@/components/order-visit';
import { ReadyFill } from '@/components/ready-fill';
import { ButtonLink } from '@/components/ui/button';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import { momentWords } from '@/lib/orders/moment-words';
import type { Store } from '@/lib/stores/types';
import { mapTiles } from '@/lib/web/map-tiles';
import type { FollowedOrder, FollowedPart } from './followed-order';
import { OrderActs, OrderDecision, OrderPayment } from './order-acts';

interface Props {
  followed: FollowedOrder;
  part: FollowedPart;
  /** Which of several parts it is, from 1; null for an order that has but one. */
  position: number | null;
  /** Of the order's page. */
  path: string;
  locale: Locale;
}

/** All there is to say of what one place does: where it stands, where and when, what happened, what it costs. */
export async function OrderSection({ followed, part, position, path, locale }: Props) {
  const { holidays, now } = followed;
  const { order, store, view } = part;
  const shared = { order, store, view, locale, now };
  const titleId = `part-${position ?? 1}`;
  const visit = view.visit && (
    <OrderVisit {...shared} holidays={holidays} map={<PlaceMap store={store} locale={locale} />} />
  );
  const timeline = <OrderTimeline {...shared} zone={store.hours.zone} />;
  const contents = (
    <OrderContents {...shared} whole={position === null}>
      <OrderActs part={part} titleId={titleId} />
    </OrderContents>
  );
  const codeFirst = view.slip === 'ready';
  const calendarHref = `${path}/calendar.ics${position === null ? '' : `?part=${position}`}`;
  return (
    <section className="order-section" aria-labelledby={titleId}>
      <SectionTitle part={part} position={position} titleId={titleId} now={now} locale={locale} />
      <div className="order-columns">
        <div>
          <ReadyFill ready={codeFirst}>
            <OrderSlip {...shared} />
          </ReadyFill>
          {view.trouble && <OrderDecision part={part} locale={locale} />}
          <OrderParcel order={order} locale={locale} />
          {position === null && <OrderPayment order={followed.order} canPay={view.canPay} />}
          {visit && <OrderQuick store={store} calendarHref={calendarHref} />}
          {view.slip === 'receipt' ? contents : !codeFirst && timeline}
          {view.slip === 'none' && <NewStart locale={locale} />}
        </div>
        <div>
          {visit}
          {(codeFirst || view.slip === 'receipt') && timeline}
          {view.slip !== 'receipt' && contents}
        </div>
      </div>
    </section>
  );
}

/** Which words tell how a part stands: a key of tracking.phase. */
export function phaseKey({ view, order: { fulfillment } }: FollowedPart): string {
  if (view.trouble) return `trouble_${view.trouble}`;
  if (view.late) return 'late';
  const away = fulfillment.kind === 'delivery' ? 'home' : fulfillment.point ? 'point' : null;
  return away && ['waiting', 'picking', 'shipped'].includes(view.phase) ? `${view.phase}_${away}` : view.phase;
}

interface SectionTitleProps extends Pick<Props, 'part' | 'position' | 'locale'> {
  titleId: string;
  now: Date;
}

async function SectionTitle({ part, position, titleId, now, locale }: SectionTitleProps) {
  const { order, store, view } = part;
  const t = await getTranslations('tracking');
  const deadline = view.phase === 'awaiting_payment' ? order.payBy : order.fulfillment.collectBy;
  const name = inLocale(store.name, locale);
  const where = order.fulfillment.kind === 'delivery' ? t('parts.home') : name;
  const Heading = position === null ? 'h1' : 'h2';
  return (
    <div className="order-say" role="status">
      {position !== null && <p className="order-which">{t('parts.which', { position, where })}</p>}
      <Heading id={titleId} tabIndex={-1}>
        {t(`phase.${phaseKey(part)}.title`)}
      </Heading>
      <p>
        {t(`phase.${phaseKey(part)}.lead`, {
          name: order.customerName,
          store: name,
          deadline: deadline ? momentWords(deadline, store.hours.zone, now, locale) : '',
        })}
      </p>
    </div>
  );
}

async function PlaceMap({ store, locale }: { store: Store; locale: Locale }) {
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

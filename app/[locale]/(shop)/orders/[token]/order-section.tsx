import { getTranslations } from 'next-intl/server';
import { OrderContents } from '@/components/order-contents';
import { OrderInstall } from '@/components/order-install';
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
import { getPlaceDetails } from '@/lib/stores/place-details';
import { getSetting } from '@/lib/stores/settings';
import type { Store } from '@/lib/stores/types';
import { db } from '@/lib/web/database';
import { mapTiles } from '@/lib/web/map-tiles';
import { publicAddress } from '@/lib/web/public-address';
import { ChangeSection } from './change-section';
import { ComingSection, RatingSection } from './coming-section';
import type { FollowedOrder, FollowedPart } from './followed-order';
import { OrderActs, OrderDecision, OrderExtension } from './order-acts';
import { OrderPayment } from './order-payment';
import { ReceiptLinks } from './receipt-links';

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
  const acting = { followed, part, locale, titleId };
  const [details, profiles] = await Promise.all([
    order.fulfillment.point ? null : getPlaceDetails(db(), store.id),
    getSetting(db(), 'profiles'),
  ]);
  const visit = view.visit && (
    <OrderVisit
      {...shared}
      holidays={holidays}
      map={<PlaceMap store={store} locale={locale} />}
      details={details}
      profiles={profiles}
    />
  );
  const timeline = <OrderTimeline {...shared} zone={store.hours.zone} />;
  const contents = (
    <OrderContents {...shared} whole={position === null}>
      <ReceiptLinks part={part} path={path} />
      <ChangeSection {...acting} />
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
          {codeFirst && <OrderExtension part={part} locale={locale} />}
          <ComingSection {...acting} />
          <RatingSection {...acting} />
          {view.trouble && <OrderDecision part={part} locale={locale} />}
          <OrderParcel order={order} locale={locale} />
          {position === null && <OrderPayment followed={followed} locale={locale} />}
          {visit && <OrderQuick store={store} calendarHref={calendarHref} subscribeHref={webcal(calendarHref)} />}
          {visit && position === null && <Install />}
          {view.slip === 'receipt' ? contents : !codeFirst && timeline}
          {view.slip === 'none' && <NewStart part={part} path={path} locale={locale} />}
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

/** The same file for calendars that ask again by themselves. */
const webcal = (path: string) => publicAddress(path).replace(/^https?:/, 'webcal:');

/** Which words tell how a part stands: a key of tracking.phase. */
export function phaseKey({ view, order: { fulfillment } }: FollowedPart): string {
  if (view.trouble) return `trouble_${view.trouble}`;
  if (view.late) return 'late';
  const away = fulfillment.kind === 'delivery' ? 'home' : fulfillment.point ? 'point' : null;
  return away && ['waiting', 'picking', 'shipped', 'collected'].includes(view.phase)
    ? `${view.phase}_${away}`
    : view.phase;
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

async function Install() {
  const t = await getTranslations('tracking.install');
  return <OrderInstall words={{ summary: t('summary'), how: t('how'), button: t('button') }} />;
}

async function NewStart({ part: { order, view }, path, locale }: Pick<Props, 'part' | 'path' | 'locale'>) {
  const [t, again] = await Promise.all([getTranslations('tracking'), getTranslations('holds.again')]);
  if (view.phase === 'expired') {
    const { id, point } = order.fulfillment;
    return (
      <ButtonLink kind="quiet" icon="shopping-bag" wide className="order-again" href={`${path}/again?part=${id}`}>
        {again(point ? 'titlePoint' : 'title')}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink kind="quiet" icon="search" wide className="order-again" href={localePath(locale, '/')}>
      {t('again')}
    </ButtonLink>
  );
}

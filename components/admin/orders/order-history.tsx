import { useTranslations } from 'next-intl';
import { inLocale, type Locale } from '@/lib/locale';
import { type Currency, formatMoney } from '@/lib/money';
import type { FileEvent, FilePlace } from '@/lib/office/types';
import { datedMomentWords } from '@/lib/orders/moment-words';
import { SHOP_ZONE } from '@/lib/time';

interface OrderHistoryProps {
  events: FileEvent[];
  places: Record<string, FilePlace>;
  currency: Currency;
  locale: Locale;
}

/** What happened to an order, who did it and why; the latest last. */
export function OrderHistory({ events, places, currency, locale }: OrderHistoryProps) {
  const t = useTranslations('adminOrders');
  const several = Object.keys(places).length > 1;
  return (
    <ol className="file-history">
      {events.map((event) => {
        const place = event.fulfillmentId ? places[event.fulfillmentId] : undefined;
        return (
          <li key={event.id}>
            <time dateTime={event.at.toISOString()} className="small soft num">
              {datedMomentWords(event.at, place?.zone ?? SHOP_ZONE, locale)}
            </time>
            <span>
              <b>{t.has(`event.${event.event}`) ? t(`event.${event.event}` as 'event.placed') : event.event}</b>
              <span className="small soft"> {byWords(event, t)}</span>
              {several && place && <span className="small soft"> {inLocale(place.name, locale)}</span>}
              <EventDetail event={event} currency={currency} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

type Words = ReturnType<typeof useTranslations<'adminOrders'>>;

function byWords({ actorKind, by }: FileEvent, t: Words): string {
  if (actorKind === 'staff') return by ? t('by.staff', { name: by }) : t('by.unknown');
  if (actorKind === 'key') return by ? t('by.key', { name: by }) : t('by.unknown');
  return actorKind === 'guest' || actorKind === 'member' ? t('by.guest') : t('by.system');
}

interface Detail {
  lines?: { sku: string; quantity: number }[];
  amount?: number;
  reason?: string;
  shelf?: string;
  storeCode?: string;
}

function EventDetail({ event: { event, data }, currency }: { event: FileEvent; currency: Currency }) {
  const t = useTranslations('adminOrders');
  const { lines, amount, reason, shelf, storeCode } = (data ?? {}) as Detail;
  const sign = event === 'lines_withdrawn' ? '−' : event === 'lines_added' ? '+' : '';
  const why = reason && (t.has(`reasons.${reason}`) ? t(`reasons.${reason}` as 'reasons.customer') : reason);
  const facts = [
    Array.isArray(lines) && lines.map(({ sku, quantity }) => `${sku} × ${quantity}`).join(', '),
    typeof amount === 'number' && `${sign}${formatMoney(amount, currency)}`,
    shelf,
    storeCode,
    why && `「${why}」`,
  ].filter(Boolean);
  return facts.length > 0 ? <span className="small event-detail">{facts.join(' · ')}</span> : null;
}

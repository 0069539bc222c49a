import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { inLocale, type Locale, localePath, locales } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import { orderTokenInput } from '@/lib/orders/input';
import { type PickupVisit, pickupCalendar } from '@/lib/orders/pickup-calendar';
import { Refusal } from '@/lib/refusal';
import { addressWords } from '@/lib/stores/address';
import { publicAddress } from '@/lib/web/public-address';
import { defineRoute } from '@/lib/web/route';
import { type FollowedPart, followedOrder } from '../followed-order';

const input = orderTokenInput.extend({ locale: z.enum(locales), part: z.coerce.number().int().min(1).default(1) });

/** The time in which an order can be collected, for the customer's own calendar; called off there when it ends otherwise. */
export const GET = defineRoute(input, async ({ input: { token, locale, part }, now }) => {
  const followed = (await followedOrder(token))?.parts[part - 1];
  if (!followed || followed.order.fulfillment.kind === 'delivery') throw new Refusal('not_found');
  return new Response(pickupCalendar(await visitOf(followed, locale), now), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="pickup-${followed.order.number}.ics"`,
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    },
  });
});

const ended: ReadonlySet<string> = new Set(['cancelled', 'unpaid', 'expired', 'rejected']);

async function visitOf({ order, store, view }: FollowedPart, locale: Locale): Promise<PickupVisit> {
  const t = await getTranslations({ locale, namespace: 'tracking.calendar' });
  const { id, readyAt, estimatedReadyAt, collectBy, slot } = order.fulfillment;
  const due = view.visit?.pay ?? null;
  const url = publicAddress(localePath(locale, `/orders/${order.token}`));
  const name = inLocale(store.name, locale);
  return {
    uid: `${id}@${new URL(url).hostname}`,
    sequence: order.events.length,
    changedAt: order.events.at(-1)?.at ?? order.placedAt,
    cancelled: ended.has(view.phase),
    from: slot?.startsAt ?? readyAt ?? estimatedReadyAt,
    until: slot?.endsAt ?? collectBy,
    zone: store.hours.zone,
    locale,
    summary: t('summary', { store: name }),
    location: `${name}, ${addressWords(store, locale)}`,
    description: [
      store.counter && t('where', { counter: inLocale(store.counter, locale) }),
      t('number', { number: order.number }),
      due !== null && t('pay', { amount: formatMoney(due, order.currency) }),
      t('code'),
      url,
    ]
      .filter(Boolean)
      .join('\n'),
    lat: store.lat,
    lng: store.lng,
    url,
  };
}

import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { inLocale, type Locale, localePath, locales } from '@/lib/locale';
import { type PickupVisit, pickupCalendar } from '@/lib/orders/pickup-calendar';
import { Refusal } from '@/lib/refusal';
import { addressWords } from '@/lib/stores/address';
import { visitTokenInput } from '@/lib/visits/input';
import { publicAddress } from '@/lib/web/public-address';
import { defineRoute } from '@/lib/web/route';
import { type BookedVisit, bookedVisit } from '../booked-visit';

const input = visitTokenInput.extend({ locale: z.enum(locales) });

/** The time of the visit, for the customer's own calendar; called off there when it was. */
export const GET = defineRoute(input, async ({ input: { token, locale }, now }) => {
  const booked = await bookedVisit(token);
  if (!booked || (booked.visit.status !== 'booked' && booked.visit.status !== 'cancelled'))
    throw new Refusal('not_found');
  return new Response(pickupCalendar(await entryOf(booked, locale), now), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="visit.ics"',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    },
  });
});

async function entryOf({ visit, store }: BookedVisit, locale: Locale): Promise<PickupVisit> {
  const t = await getTranslations({ locale, namespace: 'visits.calendar' });
  const url = publicAddress(localePath(locale, `/visits/${visit.token}`));
  const name = inLocale(store.name, locale);
  const articles = visit.articles.map(({ title }) => inLocale(title, locale)).join(', ');
  return {
    uid: `${visit.id}@${new URL(url).hostname}`,
    // Seconds since it was booked: raised by every change.
    sequence: Math.floor((visit.updatedAt.getTime() - visit.createdAt.getTime()) / 1000),
    changedAt: visit.updatedAt,
    cancelled: visit.status === 'cancelled',
    from: visit.startsAt,
    until: visit.endsAt,
    zone: store.hours.zone,
    locale,
    summary: t('summary', { store: name }),
    location: `${name}, ${addressWords(store, locale)}`,
    description: [
      store.counter && t('where', { counter: inLocale(store.counter, locale) }),
      articles && t('articles', { articles }),
      url,
    ]
      .filter(Boolean)
      .join('\n'),
    lat: store.lat,
    lng: store.lng,
    url,
  };
}

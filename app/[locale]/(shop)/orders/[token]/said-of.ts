import { getTranslations } from 'next-intl/server';
import { getArrival } from '@/lib/arrivals/queries';
import { inLocale, type Locale } from '@/lib/locale';
import { momentWords } from '@/lib/orders/moment-words';
import { readyParts } from '@/lib/promise/ready-words';
import { offers } from '@/lib/stores/types';
import { db } from '@/lib/web/database';
import type { FollowedPart } from './followed-order';

/** What of a part may change under its title, in a sentence: the hour, the shop, who is on the way to the customer. */
export async function saidOf({ order, store, view }: FollowedPart, now: Date, locale: Locale): Promise<string> {
  if (!view.visit) return '';
  const [t, coming] = await Promise.all([getTranslations('tracking.slip'), getTranslations('arrivals.own')]);
  const { zone } = store.hours;
  const { estimatedReadyAt, collectBy, id } = order.fulfillment;
  const name = inLocale(store.name, locale);
  const deadline = momentWords(collectBy, zone, now, locale);
  if (view.phase !== 'ready') {
    return t('sentence', { store: name, ready: readyParts(estimatedReadyAt, zone, now, locale).sentence, deadline });
  }
  const arrival = await getArrival(db(), id);
  const met = arrival?.metAt ? coming(offers(store, 'curbside') ? 'met' : 'metFoot') : '';
  return [t('readySentence', { store: name, deadline }), met].filter(Boolean).join(locale === 'ja' ? '。' : '. ');
}

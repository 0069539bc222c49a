import type { Db } from '@/db/client';
import { digest } from '../../digest';
import { env } from '../../env';
import { enqueue } from '../../jobs/enqueue';
import type { JobPayloads } from '../../jobs/names';
import { inLocale } from '../../locale';
import { getOrder } from '../../orders/queries';
import { getStoreById } from '../../stores/queries';
import { localDate } from '../../time';
import { getConsent } from '../news/consents';
import { outOfNight } from '../news/quiet-hours';
import { render } from '../render';
import { tell } from '../tell';
import { whileHereContent } from './content';
import { getReadyPart, listSuggestions } from './suggestions';

/**
 * Tells who agreed to news what else the shop has where his goods lie ready. Nothing once they are collected, consent is
 * taken back, or the shop has nothing that goes with them; in the night it waits for the morning. Once a day for each
 * shop, however many orders lie there.
 */
export async function sendWhileHere(db: Db, told: JobPayloads['send_while_here'], now: Date): Promise<void> {
  const part = await getReadyPart(db, told.fulfillmentId);
  const order = part && (await getOrder(db, part.orderId));
  const store = part && (await getStoreById(db, part.locationId));
  const consent = order && (await getConsent(db, order.customerEmail));
  if (!order || !store || !consent) return;
  const allowed = outOfNight(now, consent.zone);
  if (allowed > now) return enqueue(db, 'send_while_here', told, { runAt: allowed });
  const products = await listSuggestions(db, told.fulfillmentId, store.storeCode);
  if (products.length === 0) return;
  const { customerName } = order;
  const content = whileHereContent({ customerName, store, products, consent });
  const values = { name: customerName, store: inLocale(store.name, consent.locale) };
  const kind = 'while_here' as const;
  const telling = {
    key: [kind, digest(consent.email), store.id, localDate(now, consent.zone)].join(':'),
    kind,
    locale: consent.locale,
    orderId: order.id,
    unsubscribe: `${env.APP_URL}/api/news/${consent.token}`,
    compose: () => render(db, 'mail', { kind, content, values, short: content.title }),
  };
  await tell(db, telling, [{ channel: 'mail', address: consent.email }], now);
}

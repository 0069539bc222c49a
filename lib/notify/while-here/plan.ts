import type { Db } from '@/db/client';
import { enqueue } from '../../jobs/enqueue';
import type { Order } from '../../orders/types';
import { wayOut } from '../../pickup/way-out';
import { instantOf, localDate } from '../../time';
import { getConsent } from '../news/consents';
import { outOfNight } from '../news/quiet-hours';
import type { ToldPart } from '../told';

const MORNING_OF_VISIT = 9 * 60;

/** Once goods are ready, who agreed to news is told what else that shop has, on the day of the visit. */
export async function planWhileHere(db: Db, order: Order, { part, store }: ToldPart, now: Date): Promise<void> {
  const { fulfillment } = part;
  if (wayOut(fulfillment) !== 'counter') return;
  const consent = await getConsent(db, order.customerEmail);
  if (!consent) return;
  const runAt = outOfNight(visitAt(fulfillment.slot?.startsAt ?? null, store.hours.zone, now), consent.zone);
  if (runAt >= fulfillment.collectBy) return;
  await enqueue(db, 'send_while_here', { fulfillmentId: fulfillment.id }, { runAt });
}

/** In the morning of the day that was booked; most others come as soon as they hear that it is ready. */
function visitAt(booked: Date | null, zone: string, now: Date): Date {
  const morning = booked && instantOf(localDate(booked, zone), MORNING_OF_VISIT, zone);
  return morning && morning > now ? morning : now;
}

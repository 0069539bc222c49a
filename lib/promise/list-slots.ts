import { and, eq, gte } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { bookedSlots } from '@/db/schema';
import type { SlotPolicy, Store } from '../stores/types';
import type { SlotPlace } from './commands';
import { type OpenSlot, slotsOf } from './slots';

interface Asked {
  kind: SlotPlace['kind'];
  policy: SlotPolicy;
  holidays: ReadonlySet<string>;
  /** Not before then, whatever the policy allows. */
  earliest?: Date;
}

/** What can be booked at a shop now, full times among it. */
export async function listSlots(
  db: Db,
  store: Store,
  { kind, policy, holidays, earliest }: Asked,
  now: Date,
): Promise<OpenSlot[]> {
  const slots = slotsOf(policy, store.hours, holidays, now, earliest);
  const [first] = slots;
  if (!first) return [];
  const booked = await db
    .select({ startsAt: bookedSlots.startsAt, taken: bookedSlots.taken })
    .from(bookedSlots)
    .where(
      and(eq(bookedSlots.locationId, store.id), eq(bookedSlots.kind, kind), gte(bookedSlots.startsAt, first.startsAt)),
    );
  const taken = new Map(booked.map((slot) => [slot.startsAt.getTime(), slot.taken]));
  return slots.map((slot) => {
    return { ...slot, left: Math.max(0, policy.capacity - (taken.get(slot.startsAt.getTime()) ?? 0)) };
  });
}

import { connect } from '@/db/client';
import { newId } from '@/lib/ids';
import { type SlotPlace, takeSlot } from '@/lib/promise/commands';
import { Refusal } from '@/lib/refusal';
import { exactly, judge } from './result';
import type { Row } from './row';

const CLIENTS = 64;
const SLOTS = 20;
const CAPACITY = 5;

export const slotsRush: Row = {
  name: 'slots-rush',
  title: `${CLIENTS} clients at once for the last place of each of ${SLOTS} slots`,
  run: async (stage) => {
    const { sql, url } = await stage.emptyDatabase('uketori_bench_slots');
    const locationId = newId();
    await sql`
      insert into locations (id, store_code, name, lat, lng, weekly_hours)
      values (${locationId}, '0001', '{"ja":"店"}', 35.68, 139.76, '{}')`;
    const clients = connect(url, { max: CLIENTS });
    const take = async (place: SlotPlace): Promise<'sold' | 'refused' | 'failed'> => {
      try {
        await clients.db.transaction((tx) => takeSlot(tx, { ...place, capacity: CAPACITY }));
        return 'sold';
      } catch (error) {
        return error instanceof Refusal && error.code === 'slot_taken' ? 'refused' : 'failed';
      }
    };
    const fates: string[] = [];
    for (let slot = 0; slot < SLOTS; slot++) {
      const place: SlotPlace = { locationId, kind: 'pickup', startsAt: new Date(Date.UTC(2026, 10, 22, slot)) };
      for (let sold = 1; sold < CAPACITY; sold++) await take(place);
      fates.push(...(await Promise.all(Array.from({ length: CLIENTS }, () => take(place)))));
    }
    await clients.close();
    const [booked] = await sql<{ taken: number }[]>`select sum(taken)::int as taken from booked_slots`;

    const count = (fate: string) => fates.filter((each) => each === fate).length;
    const row = (name: string, value: number, unit: string, wanted: number) =>
      judge({ name: `slots-rush-${name}`, value, unit, target: exactly(wanted) });
    return [
      row('sold', count('sold'), 'last places', SLOTS),
      row('taken', booked?.taken ?? 0, 'places', SLOTS * CAPACITY),
      row('refused', count('refused'), 'clients', SLOTS * (CLIENTS - 1)),
      row('errors', count('failed'), 'clients', 0),
    ];
  },
};

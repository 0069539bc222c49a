import { expect, test } from 'vitest';
import { type Awaited, whyNotCome } from './may-come';

const noon = new Date('2026-11-22T03:00:00Z');
const at = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);
const ready: Awaited = {
  ...{ kind: 'pickup', point: null, status: 'ready', collectBy: at(72) },
  ...{ slotStartsAt: null, zone: 'Asia/Tokyo' },
};

test.each<[string, Partial<Awaited>, ReturnType<typeof whyNotCome>]>([
  ['a ready order', {}, null],
  ['one booked for today', { slotStartsAt: at(3) }, null],
  ['one booked for the last minute of today', { slotStartsAt: new Date('2026-11-22T14:59:00Z') }, null],
  ['one booked for tomorrow', { slotStartsAt: at(24) }, 'not_today'],
  ['one booked for midnight', { slotStartsAt: new Date('2026-11-22T15:00:00Z') }, 'not_today'],
  ['one booked for yesterday and still kept', { slotStartsAt: at(-24) }, null],
  ['one that is not begun', { status: 'to_pick' }, 'not_ready'],
  ['one that is being picked', { status: 'picking' }, 'not_ready'],
  ['one that waits for goods', { status: 'awaiting_transfer' }, 'not_ready'],
  ['one that was collected', { status: 'collected' }, 'already_changed'],
  ['one that was cancelled', { status: 'cancelled' }, 'already_changed'],
  ['one past its deadline', { collectBy: noon }, 'too_late'],
  ['one that is sent', { kind: 'delivery' }, 'not_collectable'],
  ['one at a pickup point', { point: { kind: 'locker' } }, 'not_collectable'],
])('%s', (_, over, why) => {
  expect(whyNotCome({ ...ready, ...over }, noon)).toBe(why);
});

import { describe, expect, it } from 'vitest';
import type { ReminderPolicy } from '../stores/types';
import { dueReminder, nextReminder } from './next-reminder';
import type { Held, Reminder } from './types';

const usual: ReminderPolicy = { nextDayAt: 720, daysBeforeEnd: 1 };

/** November 2026 in Tokyo: 「22 14:00」. */
const at = (local: string) => new Date(`2026-11-${local.replace(' ', 'T')}:00+09:00`);
const held = (readyAt: string, collectBy: string, policy = usual): Held => ({
  policy,
  readyAt: at(readyAt),
  collectBy: at(collectBy),
  zone: 'Asia/Tokyo',
});

function allOf(part: Held): [Reminder['kind'], Date][] {
  const all: [Reminder['kind'], Date][] = [];
  let next = nextReminder(part, null);
  while (next) {
    all.push([next.kind, next.at]);
    next = nextReminder(part, next.at);
  }
  return all;
}

describe('reminders', () => {
  it.each<[string, Held, [Reminder['kind'], string][]]>([
    [
      'come the day after at noon and the day before the end',
      held('22 14:00', '29 19:00'),
      [
        ['order_reminder', '23 12:00'],
        ['order_last_day', '28 12:00'],
      ],
    ],
    ['are one where both fall on one day', held('22 14:00', '24 19:00'), [['order_last_day', '23 12:00']]],
    [
      'come the day after where the day before the end is the day it became ready',
      held('22 14:00', '23 19:00'),
      [['order_reminder', '23 12:00']],
    ],
    [
      'come on the very day where it was ready before noon, and then that is all',
      held('22 10:00', '23 19:00'),
      [['order_last_day', '22 12:00']],
    ],
    ['never come at the deadline or after it', held('22 14:00', '23 12:00'), []],
    [
      'are none for a shop that reminds nobody',
      held('22 14:00', '29 19:00', { nextDayAt: null, daysBeforeEnd: null }),
      [],
    ],
    [
      'come before the end at noon where the day after has none',
      held('22 14:00', '29 19:00', { nextDayAt: null, daysBeforeEnd: 2 }),
      [['order_last_day', '27 12:00']],
    ],
    [
      'come the day after at the hour the shop says, and then no more',
      held('22 14:00', '29 19:00', { nextDayAt: 600, daysBeforeEnd: null }),
      [['order_reminder', '23 10:00']],
    ],
  ])('%s', (_case, part, expected) => {
    expect(allOf(part)).toEqual(expected.map(([kind, local]) => [kind, at(local)]));
  });

  it('are told by the clock of the place, also where the clocks change', () => {
    const zone = 'America/New_York';
    const readyAt = new Date('2026-10-31T18:00:00Z');
    const part: Held = { policy: usual, readyAt, collectBy: new Date('2026-11-05T00:00:00Z'), zone };
    expect(nextReminder(part, null)?.at).toEqual(new Date('2026-11-01T17:00:00Z'));
  });

  it('begin again after the deadline moved', () => {
    expect(nextReminder(held('22 14:00', '30 19:00'), at('28 12:00'))).toEqual({
      kind: 'order_last_day',
      at: at('29 12:00'),
    });
  });
});

describe('what is sent when somebody looks', () => {
  const part = held('22 14:00', '29 19:00');
  it.each<[string, string, string, Reminder['kind'] | null, string | null]>([
    ['on time', '23 12:00', '23 12:00', 'order_reminder', '28 12:00'],
    ['a day late, as it still makes sense', '23 12:00', '24 12:00', 'order_reminder', '28 12:00'],
    ['so late that the next is due too: that one alone', '23 12:00', '28 12:05', 'order_last_day', null],
    ['the last', '28 12:00', '28 12:00', 'order_last_day', null],
    ['after the deadline: nothing', '28 12:00', '29 19:00', null, null],
    ['before the reminder that a moved deadline now has', '25 12:00', '25 12:00', null, '28 12:00'],
  ])('%s', (_case, remindAt, now, kind, next) => {
    const due = dueReminder(part, at(remindAt), at(now));
    expect(due.send?.kind ?? null).toBe(kind);
    expect(due.next).toEqual(next && at(next));
  });
});

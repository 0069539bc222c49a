import { describe, expect, it } from 'vitest';
import type { Interval, StoreHours, WeeklyHours } from '../stores/hours-types';
import { addDays, instantOf, localDate, localMinute } from '../time';
import { affected, type HoursQuestion } from './affected';
import type { OpenPart } from './types';

const hm = (text: string) => Number(text.split(':')[0]) * 60 + Number(text.split(':')[1]);
/** "10:00-13:00 14:00-20:00" → intervals. */
const spans = (text: string): Interval[] =>
  text.split(' ').flatMap((part) => {
    const [from, to] = part.split('-');
    return from && to ? [{ from: hm(from), to: hm(to) }] : [];
  });
const daily = (text: string, other: Partial<Record<keyof WeeklyHours, string>> = {}): WeeklyHours => {
  const day = (key: keyof WeeklyHours) => spans(other[key] ?? text);
  const days = { mon: day('mon'), tue: day('tue'), wed: day('wed'), thu: day('thu'), fri: day('fri'), sat: day('sat') };
  return { ...days, sun: day('sun'), ...(other.holiday !== undefined && { holiday: spans(other.holiday) }) };
};

interface Asked {
  weekly?: WeeklyHours;
  zone?: string;
  holidays?: string[];
  /** Special days there were before. */
  already?: Record<string, string>;
  /** Local clock now; Sunday noon unless said otherwise. */
  now?: string;
  prepMinutes?: number;
  offered?: string[];
}

type Change = Record<string, string>;

interface Part {
  status?: 'to_pick' | 'ready';
  estimatedReadyAt: string;
  collectBy?: string;
  readyAt?: string;
  slot?: string;
}

/** What becomes of parts when the dates of `change` get other hours; times are local, as a person in the shop reads them. */
function changed(change: Change, asked: Asked, parts: Part[]) {
  const { zone = 'Asia/Tokyo', weekly = daily('10:00-19:00'), holidays = [], already = {} } = asked;
  const local = (text: string) => instantOf(text.slice(0, 10), hm(text.slice(11)), zone);
  const hours = (special: Record<string, string>): StoreHours => ({
    zone,
    weekly,
    special: Object.entries(special).map(([date, text]) => ({ date, intervals: spans(text) })),
  });
  const slotAt = (text: string) => ({ startsAt: local(text), endsAt: new Date(local(text).getTime() + 60 * 60_000) });
  const question: HoursQuestion = {
    before: hours(already),
    after: hours({ ...already, ...change }),
    holidays: new Set(holidays),
    prepMinutes: asked.prepMinutes ?? 30,
    offered: (asked.offered ?? []).map((text) => ({ ...slotAt(text), left: 1 })),
    now: local(asked.now ?? '2026-11-22 12:00'),
  };
  const open = parts.map(
    ({ status = 'to_pick', estimatedReadyAt, collectBy, readyAt, slot }, index): OpenPart => ({
      id: `part-${index}`,
      status,
      holdDays: 7,
      estimatedReadyAt: local(estimatedReadyAt),
      collectBy: local(collectBy ?? `${addDays(estimatedReadyAt.slice(0, 10), 7)} 19:00`),
      readyAt: readyAt ? local(readyAt) : null,
      slot: slot ? slotAt(slot) : null,
    }),
  );
  const read = (at: Date) => {
    const minute = localMinute(at, zone);
    const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    return `${localDate(at, zone)} ${clock}`;
  };
  return affected(question, open).map(({ part, readyAt, collectBy, slot }) => ({
    id: part.id,
    ready: read(readyAt),
    collectBy: read(collectBy),
    ...(slot && { slot: slot.fate === 'moved' ? read(slot.to.startsAt) : slot.fate }),
  }));
}

/** What, change, shop, ready before, ready after. */
type Moves = [string, Change, Asked, string, string | undefined];

const MONDAY = '2026-11-23';
const one = (change: Change, asked: Asked, part: Part) => changed(change, asked, [part])[0];

describe('when it is ready', () => {
  it.each<Moves>([
    ['stays before the closed day', { [MONDAY]: '' }, {}, '2026-11-22 15:00', undefined],
    ['stays after the closed day', { [MONDAY]: '' }, {}, '2026-11-24 10:30', undefined],
    ['goes to the next opening, prepared from then on', { [MONDAY]: '' }, {}, '2026-11-23 10:30', '2026-11-24 10:30'],
    ['is as long after a later opening', { [MONDAY]: '14:00-19:00' }, {}, '2026-11-23 10:30', '2026-11-23 14:30'],
    [
      'goes on next day when the shop shuts in between',
      { [MONDAY]: '10:00-18:15' },
      {},
      '2026-11-23 18:30',
      '2026-11-24 10:15',
    ],
    [
      'is at opening when only the mark is lost',
      { [MONDAY]: '10:00-18:30' },
      {},
      '2026-11-23 18:30',
      '2026-11-24 10:00',
    ],
    [
      'rests over a gap of split hours',
      { [MONDAY]: '10:00-10:15 16:00-19:00' },
      {},
      '2026-11-23 10:30',
      '2026-11-23 16:15',
    ],
    ['is untouched by longer hours', { [MONDAY]: '08:00-22:00' }, {}, '2026-11-23 10:30', undefined],
    [
      'passes New Year’s holidays and the days there were',
      { '2027-01-04': '', '2027-01-05': '' },
      { now: '2026-12-30 12:00', already: { '2027-01-01': '', '2027-01-02': '', '2027-01-03': '' } },
      '2027-01-04 10:30',
      '2027-01-06 10:30',
    ],
    [
      'keeps holiday hours in mind: 国民の休日',
      { '2026-09-21': '' },
      {
        now: '2026-09-20 12:00',
        holidays: ['2026-09-21', '2026-09-22', '2026-09-23'],
        weekly: daily('10:00-19:00', { holiday: '12:00-17:00' }),
      },
      '2026-09-21 12:30',
      '2026-09-22 12:30',
    ],
    [
      'works on in the night before a closed day',
      { [MONDAY]: '' },
      { weekly: daily('06:00-27:00') },
      '2026-11-23 02:30',
      undefined,
    ],
    [
      'waits for the morning when the night is cut short',
      { '2026-11-22': '06:00-24:00' },
      { weekly: daily('06:00-27:00') },
      '2026-11-23 02:30',
      '2026-11-23 06:30',
    ],
    [
      'is right on the day clocks go forward',
      { '2026-03-28': '' },
      { zone: 'Europe/Berlin', now: '2026-03-27 12:00', weekly: daily('01:00-19:00'), prepMinutes: 60 },
      '2026-03-28 02:00',
      '2026-03-29 03:00',
    ],
    [
      'is right on the day clocks go back',
      { '2026-10-24': '' },
      { zone: 'Europe/Berlin', now: '2026-10-23 12:00', weekly: daily('01:30-19:00'), prepMinutes: 120 },
      '2026-10-24 03:30',
      '2026-10-25 02:30',
    ],
  ])('%s', (_, change, asked, estimatedReadyAt, ready) => {
    // Its deadline is far beyond, so that only the ready time moves.
    const part = { estimatedReadyAt, collectBy: '2027-03-01 19:00' };
    expect(one(change, asked, part)?.ready).toBe(ready);
  });

  it('of what lies at the counter is past', () => {
    const part: Part = { status: 'ready', estimatedReadyAt: `${MONDAY} 10:30`, readyAt: `${MONDAY} 10:20` };
    expect(one({ '2026-11-24': '' }, { now: `${MONDAY} 12:00` }, part)).toMatchObject({ ready: `${MONDAY} 10:30` });
  });
});

describe('until when it is kept', () => {
  const ready: Part = { status: 'ready', estimatedReadyAt: '2026-11-22 11:00', readyAt: '2026-11-22 11:00' };

  it.each<[string, Change, Asked, string | undefined]>([
    ['is a day longer for each closed day in it', { [MONDAY]: '', '2026-11-24': '' }, {}, '2026-12-01 19:00'],
    ['does not end on a closed day', { '2026-11-29': '' }, {}, '2026-11-30 19:00'],
    ['is not earlier when the last day shuts earlier', { '2026-11-29': '10:00-15:00' }, {}, '2026-11-30 19:00'],
    ['is as long as the last day when that is longer', { '2026-11-29': '10:00-21:00' }, {}, '2026-11-29 21:00'],
    [
      'is not shortened by one more open day',
      { '2026-11-25': '10:00-19:00' },
      { weekly: daily('10:00-19:00', { wed: '' }) },
      undefined,
    ],
    ['stays for shorter hours on a day in between', { [MONDAY]: '10:00-12:00' }, {}, undefined],
    ['stays for a closed day after it', { '2026-11-30': '' }, {}, undefined],
  ])('%s', (_, change, asked, expected) => {
    const collectBy = asked.weekly ? '2026-11-30 19:00' : '2026-11-29 19:00';
    expect(one(change, asked, { ...ready, collectBy })?.collectBy).toBe(expected);
  });

  it('is counted from the new ready time of what is not ready yet', () => {
    const part = { estimatedReadyAt: `${MONDAY} 10:30`, collectBy: '2026-11-30 19:00' };
    expect(one({ [MONDAY]: '' }, {}, part)).toEqual({
      id: 'part-0',
      ready: '2026-11-24 10:30',
      collectBy: '2026-12-01 19:00',
    });
  });

  it('is over for good once it has passed', () => {
    const part = { ...ready, collectBy: '2026-11-22 11:30' };
    expect(one({ '2026-11-22': '' }, {}, part)).toBeUndefined();
  });

  it('is left alone where it was set by hand, for a closure that does not reach it', () => {
    expect(one({ '2026-12-10': '' }, {}, { ...ready, collectBy: '2026-12-06 12:34' })).toBeUndefined();
  });
});

describe('a time booked', () => {
  const at = (slot: string, over: Partial<Part> = {}): Part => ({
    estimatedReadyAt: '2026-11-22 15:00',
    slot,
    collectBy: '2026-12-24 19:00',
    ...over,
  });
  const TUESDAY = '2026-11-24 10:00';

  it.each<[string, string, Change, string[], string | undefined]>([
    ['is kept while the shop is open', `${MONDAY} 11:00`, { [MONDAY]: '10:00-12:00' }, [TUESDAY], undefined],
    ['moves when the shop shuts before its end', `${MONDAY} 11:30`, { [MONDAY]: '10:00-12:00' }, [TUESDAY], TUESDAY],
    [
      'moves to the next one offered',
      `${MONDAY} 11:00`,
      { [MONDAY]: '14:00-19:00' },
      [`${MONDAY} 15:00`, TUESDAY],
      `${MONDAY} 15:00`,
    ],
    ['is freed when none is left', '2026-11-26 11:00', { '2026-11-26': '' }, [TUESDAY], 'freed'],
  ])('%s', (_, slot, change, offered, expected) => {
    expect(one(change, { offered }, at(slot))?.slot).toBe(expected);
  });

  it('once begun stays as it was', () => {
    expect(one({ '2026-11-22': '' }, { offered: ['2026-11-24 10:00'] }, at('2026-11-22 12:00'))?.slot).not.toBe(
      '2026-11-24 10:00',
    );
  });

  it('moves when the goods are ready only later', () => {
    const offered = ['2026-11-24 10:00', '2026-11-24 12:00'];
    const part = at('2026-11-24 10:00', { estimatedReadyAt: `${MONDAY} 18:30` });
    expect(one({ [MONDAY]: '' }, { offered }, part)).toMatchObject({
      ready: '2026-11-24 10:30',
      slot: '2026-11-24 12:00',
    });
  });

  it('takes its ready time along when it was prepared for', () => {
    const part = at(`${MONDAY} 14:00`, { estimatedReadyAt: `${MONDAY} 14:00` });
    expect(one({ [MONDAY]: '' }, { offered: ['2026-11-24 15:00'] }, part)).toMatchObject({
      ready: '2026-11-24 15:00',
      slot: '2026-11-24 15:00',
    });
    expect(one({ [MONDAY]: '' }, {}, part)).toMatchObject({ ready: '2026-11-24 10:00', slot: 'freed' });
  });

  it('gives the one place left to whoever had booked the earlier time', () => {
    const parts = [at(`${MONDAY} 16:00`), at(`${MONDAY} 11:00`), at(`${MONDAY} 12:00`)];
    const offered = ['2026-11-24 10:00', '2026-11-24 11:00'];
    expect(changed({ [MONDAY]: '' }, { offered }, parts).map(({ id, slot }) => [id, slot])).toEqual([
      ['part-1', '2026-11-24 10:00'],
      ['part-2', '2026-11-24 11:00'],
      ['part-0', 'freed'],
    ]);
  });
});

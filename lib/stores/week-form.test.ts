import { expect, test } from 'vitest';
import { closedWeek, copyDay, readWeek, type WeekForm, weekFormOf } from './week-form';

const day = [{ opens: '10:00', closes: '20:00' }];
const week = (over: Partial<WeekForm> = {}): WeekForm => ({ ...copyDay(closedWeek, 'mon', []), ...over });

test('What is typed comes back as it is kept', () => {
  const form = week({ mon: day, fri: [{ opens: '6:00', closes: '27:00' }], holiday: [] });
  const read = readWeek(form);
  if (!('weekly' in read)) throw new Error('refused');
  expect(read.weekly).toMatchObject({ mon: [{ from: 600, to: 1200 }], fri: [{ from: 360, to: 1620 }], holiday: [] });
  expect(weekFormOf(read.weekly)).toEqual(form);
});

test('Without a row of its own a public holiday is as its weekday', () => {
  const read = readWeek(week({ mon: day }));
  expect('weekly' in read && 'holiday' in read.weekly).toBe(false);
});

test('Spans come in any order, full-width too', () => {
  const two = [
    { opens: '１７：００', closes: '22:00' },
    { opens: '11:00', closes: '14:30' },
  ];
  expect(readWeek(week({ sat: two }))).toMatchObject({
    weekly: {
      sat: [
        { from: 660, to: 870 },
        { from: 1020, to: 1320 },
      ],
    },
  });
});

test.each([
  ['20:00', '10:00', 'reversed'],
  ['10:00', '49:00', 'outside'],
  ['十時', '20:00', 'outside'],
  ['', '', 'required'],
])('%s–%s is refused beside its day (%s)', (opens, closes, code) => {
  expect(readWeek(week({ tue: [{ opens, closes }] }))).toEqual({ fields: { 'week.tue': code } });
});

test('Overlapping hours are refused beside each day that has them', () => {
  const over = [...day, { opens: '19:00', closes: '21:00' }];
  expect(readWeek(week({ wed: over, holiday: over }))).toEqual({
    fields: { 'week.wed': 'overlapping', 'week.holiday': 'overlapping' },
  });
});

test('A day copied to others stands there as its own', () => {
  const copied = copyDay(week({ mon: day }), 'mon', ['tue', 'holiday']);
  expect([copied.tue, copied.holiday, copied.wed]).toEqual([day, day, []]);
  expect(copied.tue[0]).not.toBe(copied.mon[0]);
});

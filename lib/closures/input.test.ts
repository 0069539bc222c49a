import { expect, test } from 'vitest';
import { newId } from '../ids';
import { hoursChangeInput } from './input';

const typed = {
  locationId: newId(),
  from: '2026-12-30',
  to: '',
  day: 'hours',
  opens: ['10:00', ''],
  closes: ['17:00', ''],
  noteJa: '棚卸しのため',
};
const problems = (over: object) => {
  const parsed = hoursChangeInput.safeParse({ ...typed, ...over });
  const issues = parsed.success ? [] : parsed.error.issues;
  // The first of a box is what is told.
  return Object.fromEntries(issues.toReversed().map(({ path, message }) => [path[0], message]));
};

test('One day with shorter hours', () => {
  expect(hoursChangeInput.parse(typed)).toEqual({
    locationId: typed.locationId,
    from: '2026-12-30',
    to: '2026-12-30',
    intervals: [{ from: 600, to: 1020 }],
    note: { ja: '棚卸しのため' },
  });
});

test('Days closed all day, whatever the boxes of hours still hold', () => {
  const closed = hoursChangeInput.parse({
    ...typed,
    to: '2027-01-03',
    day: 'closed',
    noteEn: 'Closed for stocktaking',
  });
  expect(closed).toMatchObject({ to: '2027-01-03', intervals: [], note: { en: 'Closed for stocktaking' } });
});

test('Two spans in any order, typed full-width, past midnight', () => {
  const hours = { opens: ['１８：００', '9:30'], closes: ['27:00', '12:00'] };
  expect(hoursChangeInput.parse({ ...typed, ...hours }).intervals).toEqual([
    { from: 570, to: 720 },
    { from: 1080, to: 1620 },
  ]);
});

test('One span sent by a form that has one pair of boxes', () => {
  expect(hoursChangeInput.parse({ ...typed, opens: '0:00', closes: '48:00' }).intervals).toEqual([
    { from: 0, to: 2880 },
  ]);
});

test('As usual again, without a reason', () => {
  const usual = hoursChangeInput.parse({ ...typed, day: 'usual', noteJa: '' });
  expect(usual).toMatchObject({ from: '2026-12-30', intervals: null, note: null });
});

test.each([
  ['a day that does not exist', { from: '2026-02-30' }, { from: 'date' }],
  ['no day', { from: '' }, { from: 'required' }],
  ['days that run backwards', { to: '2026-12-29' }, { to: 'reversed' }],
  ['more than sixty days', { to: '2027-02-28' }, { to: 'date' }],
  ['neither closed nor hours', { day: 'maybe' }, { day: 'choice' }],
  ['no hours', { opens: [''], closes: [''] }, { opens: 'required' }],
  ['an opening without a closing', { opens: ['10:00'], closes: [''] }, { opens: 'outside' }],
  ['hours that run backwards', { opens: ['17:00'], closes: ['10:00'] }, { opens: 'reversed' }],
  ['hours that overlap', { opens: ['10:00', '12:00'], closes: ['13:00', '15:00'] }, { opens: 'overlapping' }],
  ['hours past the end of the next day', { closes: ['48:01', ''] }, { opens: 'outside' }],
  ['an opening on the next day', { opens: ['25:00'], closes: ['27:00'] }, { opens: 'outside' }],
  ['no clock', { opens: ['10時'], closes: ['17時'] }, { opens: 'outside' }],
  ['no reason', { noteJa: ' ' }, { noteJa: 'required' }],
  ['a reason of two lines', { noteJa: '棚\n卸' }, { noteJa: 'line_break' }],
])('%s is refused beside its box', (_, over, expected) => {
  expect(problems(over)).toEqual(expected);
});

test('Sixty days are taken', () => {
  expect(problems({ from: '2026-12-01', to: '2027-01-29' })).toEqual({});
});

import { expect, test } from 'vitest';
import { newId } from '../ids';
import { routeInput } from './route-input';

const [fromId, toId] = [newId(), newId()];
const typed = {
  ...{ id: '', fromId, toId, weekdays: ['wed', 'mon'] },
  ...{
    cutoffMinute: '１２：３０',
    transitDays: '1',
    arrivesMinute: '9:00',
    closedDates: '2027/01/01、2026-12-31, 2026-12-31',
  },
};

const problems = (over: object) => {
  const parsed = routeInput.safeParse({ ...typed, ...over });
  return parsed.success ? {} : Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path[0], message]));
};

test('a route as it is typed', () => {
  expect(routeInput.parse(typed)).toEqual({
    ...{ id: null, fromId, toId, weekdays: ['mon', 'wed'], cutoffMinute: 750, transitDays: 1, arrivesMinute: 540 },
    closedDates: ['2026-12-31', '2027-01-01'],
  });
});

test('one day sent alone, and none at all', () => {
  expect(routeInput.parse({ ...typed, weekdays: 'fri' }).weekdays).toEqual(['fri']);
  expect(routeInput.parse({ ...typed, weekdays: undefined, closedDates: '' })).toMatchObject({
    weekdays: [],
    closedDates: [],
  });
});

test.each([
  [{ toId: fromId }, { toId: 'same_place' }],
  [{ fromId: '' }, { fromId: 'choice' }],
  [{ cutoffMinute: '24:00' }, { cutoffMinute: 'outside_day' }],
  [{ arrivesMinute: '' }, { arrivesMinute: 'required' }],
  [{ transitDays: '31' }, { transitDays: 'outside_range' }],
  [{ closedDates: '2026-02-30' }, { closedDates: 'dates' }],
])('%o is refused beside its box', (over, wrong) => {
  expect(problems(over)).toEqual(wrong);
});

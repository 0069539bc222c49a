import { expect, it } from 'vitest';
import type { Source } from './bring-in';
import { type ServePlan, serve } from './serve';
import { local, written } from './testing-shops';

const READY = local('2026-11-24 15:30');
const source = (fromId: string, units: number[], due = '2026-11-25 11:00'): Source => ({
  fromId,
  units,
  metres: 1000,
  journey: { sendBy: local('2026-11-24 18:00'), dueAt: local(due) },
});

/** "later 11-25 11:30 from depot 1" */
const say = (plan: ServePlan): string => {
  if (plan.kind === 'none') return 'none';
  const ready = `${plan.kind} ${written(plan.readyAt).slice(5)}`;
  if (plan.kind === 'part') return `${ready} lines ${plan.supplied.join(' ')}`;
  if (plan.kind === 'now') return ready;
  const from = plan.bring.map(
    ({ fromId, units }) => `${fromId} ${units.map(({ line, quantity }) => `${quantity}×${line}`).join(' ')}`,
  );
  return `${ready} from ${from.join(', ')}`;
};

interface Case {
  title: string;
  wanted?: number[];
  here: number[];
  ready?: Date | null;
  sources?: Source[];
  /** Whether the shop opens after what arrives. */
  opens?: boolean;
  plan: string;
}

it.each<Case>([
  { title: 'all of it is there', here: [2, 1], plan: 'now 11-24 15:30' },
  {
    title: 'all of it is there, wherever else it is too',
    here: [2, 1],
    sources: [source('depot', [9, 9])],
    plan: 'now 11-24 15:30',
  },
  {
    title: 'a line is brought',
    here: [2],
    sources: [source('depot', [9, 9])],
    plan: 'later 11-25 11:30 from depot 1×1',
  },
  {
    title: 'a line comes partly from the shelf',
    here: [1, 1],
    sources: [source('depot', [9, 9])],
    plan: 'later 11-25 11:30 from depot 1×0',
  },
  {
    title: 'all of it is brought',
    here: [],
    sources: [source('depot', [2, 1])],
    plan: 'later 11-25 11:30 from depot 2×0 1×1',
  },
  {
    title: 'it waits for the last that comes',
    here: [],
    sources: [source('mugs', [9, 0]), source('pots', [0, 1], '2026-11-27 11:00')],
    plan: 'later 11-27 11:30 from mugs 2×0, pots 1×1',
  },
  { title: 'a part is there', here: [0, 1], plan: 'part 11-24 15:30 lines 1' },
  { title: 'a line that is there in part is none of the part', here: [1, 4], plan: 'part 11-24 15:30 lines 1' },
  {
    title: 'what is missing cannot be brought in full',
    here: [0, 1],
    sources: [source('depot', [1, 9])],
    plan: 'part 11-24 15:30 lines 1',
  },
  {
    title: 'the shop does not open after it has come',
    here: [2],
    sources: [source('depot', [9, 9])],
    opens: false,
    plan: 'part 11-24 15:30 lines 0',
  },
  { title: 'nothing is there', here: [], plan: 'none' },
  { title: 'only some of each line is there', wanted: [2, 2], here: [1, 1], plan: 'none' },
  { title: 'all of it is there, but the shop does not open', here: [2, 1], ready: null, plan: 'none' },
  {
    title: 'all of it is there, but the shop does not open, whatever could be brought',
    here: [2, 1],
    ready: null,
    sources: [source('depot', [9, 9])],
    plan: 'none',
  },
  { title: 'a part is there, but the shop does not open', here: [2], ready: null, plan: 'none' },
])('$title', ({ wanted = [2, 1], here, ready = READY, sources = [], opens = true, plan }) => {
  const readyAfter = (arrives: Date) => (opens ? new Date(arrives.getTime() + 30 * 60_000) : null);
  expect(say(serve({ wanted, here, readyAt: ready, sources: () => sources, readyAfter }))).toBe(plan);
});

it('asks for other places only when something is missing', () => {
  const sources = () => {
    throw new Error('asked for nothing');
  };
  expect(serve({ wanted: [1], here: [1], readyAt: READY, sources, readyAfter: () => null }).kind).toBe('now');
});

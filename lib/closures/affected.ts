import { closingFrom, collectBy } from '../promise/collect-by';
import { readyAt } from '../promise/ready-at';
import { openIntervals } from '../stores/hours';
import type { OpenInterval, StoreHours } from '../stores/hours-types';
import type { OpenPart, PartEffect, SlotFate, Times } from './types';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Preparation longer than this is not looked back for. */
const LOOK_BACK_DAYS = 14;
/** The longest closure there can be, and two weeks to open in after it. */
const LOOK_AHEAD_DAYS = 75;

export interface HoursQuestion {
  before: StoreHours;
  after: StoreHours;
  /** Public holidays, local YYYY-MM-DD. */
  holidays: ReadonlySet<string>;
  prepMinutes: number;
  /** Times that can be booked under the new hours, in order, with how many more each holds. */
  offered: readonly (Times & { left: number })[];
  now: Date;
}

/** One of the two sets of hours, with its opening spans worked out for every time that is asked about. */
interface Hours {
  hours: StoreHours;
  open: OpenInterval[];
}

/**
 * The parts that other hours touch, each with what becomes of it, in the order of their times. Both sets of hours are
 * asked the same questions, and only a different answer moves anything: never to an earlier time than was said before.
 * A time booked goes to the next one offered that has room; who booked the earlier time chooses first.
 */
export function affected<P extends OpenPart>(question: HoursQuestion, parts: readonly P[]): PartEffect<P>[] {
  const waiting = parts.filter((part) => part.status !== 'ready' || part.collectBy > question.now);
  const [first] = waiting.map(({ estimatedReadyAt }) => estimatedReadyAt.getTime()).sort((a, b) => a - b);
  if (first === undefined) return [];
  const hours = (asked: StoreHours): Hours => ({ hours: asked, open: spansAround(asked, question, first) });
  const both = { before: hours(question.before), after: hours(question.after) };
  const room = question.offered.map((slot) => ({ ...slot }));
  return inOrder(waiting)
    .map((part) => effectOn(part, both, question, room))
    .filter(isTouched);
}

function spansAround(asked: StoreHours, { holidays, now }: HoursQuestion, firstMs: number): OpenInterval[] {
  const from = Math.min(firstMs, now.getTime()) - LOOK_BACK_DAYS * DAY_MS;
  const days = Math.ceil((now.getTime() - from) / DAY_MS) + LOOK_AHEAD_DAYS;
  return openIntervals(asked, holidays, new Date(from), days);
}

const comesAt = ({ slot, estimatedReadyAt }: OpenPart) => (slot?.startsAt ?? estimatedReadyAt).getTime();
const inOrder = <P extends OpenPart>(parts: readonly P[]) =>
  parts.toSorted((a, b) => comesAt(a) - comesAt(b) || (a.id < b.id ? -1 : 1));

const isSame = (a: Date, b: Date) => a.getTime() === b.getTime();
const later = (a: Date, b: Date) => (a > b ? a : b);

const isTouched = ({ part, readyAt: ready, collectBy: deadline, slot }: PartEffect<OpenPart>) =>
  !isSame(ready, part.estimatedReadyAt) || !isSame(deadline, part.collectBy) || (slot !== null && slot.fate !== 'kept');

type Both = Record<'before' | 'after', Hours>;

function effectOn<P extends OpenPart>(
  part: P,
  both: Both,
  question: HoursQuestion,
  room: (Times & { left: number })[],
): PartEffect<P> {
  const earliest = readyUnder(part, both, question);
  const slot = part.slot && slotFate(part, part.slot, both.after, earliest, room, question.now);
  const ready = slot?.fate === 'moved' && isForSlot(part) ? slot.to.startsAt : earliest;
  const comes = slot?.fate === 'moved' ? slot.to.startsAt : slot?.fate === 'kept' ? part.slot?.startsAt : null;
  const counted = { before: part.slot?.startsAt ?? part.estimatedReadyAt, after: comes ?? ready };
  return { part, readyAt: ready, collectBy: deadlineUnder(part, counted, both, question), slot };
}

/** Prepared for the time that was booked, not as soon as can be. */
const isForSlot = ({ slot, estimatedReadyAt }: OpenPart) => slot !== null && isSame(slot.startsAt, estimatedReadyAt);

/** Preparation goes on, in the new hours, from where it began in the old ones. */
function readyUnder(part: OpenPart, { before, after }: Both, { prepMinutes }: HoursQuestion): Date {
  const was = part.estimatedReadyAt;
  if (part.status === 'ready') return was;
  const minutes = isForSlot(part) ? 0 : prepMinutes;
  const now = workBegan(before.open, was, minutes);
  const under = ({ hours: { zone }, open }: Hours) =>
    readyAt({ open, zone, prepMinutes: minutes, queueMinutes: 0, now }) ?? was;
  const [usual, changed] = [under(before), under(after)];
  return isSame(usual, changed) ? was : later(was, changed);
}

/** When so many open minutes of work that are done by `end` begin. */
function workBegan(open: readonly OpenInterval[], end: Date, minutes: number): Date {
  let left = minutes * MINUTE_MS;
  for (const { opens, closes } of open.toReversed()) {
    if (opens >= end) continue;
    const until = Math.min(closes.getTime(), end.getTime());
    if (until - opens.getTime() >= left) return new Date(until - left);
    left -= until - opens.getTime();
  }
  return end;
}

function slotFate(
  part: OpenPart,
  slot: Times,
  { open }: Hours,
  ready: Date,
  room: (Times & { left: number })[],
  now: Date,
): SlotFate {
  const inHours = open.some(({ opens, closes }) => opens <= slot.startsAt && slot.endsAt <= closes);
  const inTime = slot.startsAt >= ready || isSame(ready, part.estimatedReadyAt);
  if (slot.startsAt <= now || (inHours && inTime)) return { fate: 'kept' };
  const next = room.find(({ startsAt, left }) => left > 0 && startsAt > slot.startsAt && startsAt >= ready);
  if (!next) return { fate: 'freed' };
  next.left--;
  return { fate: 'moved', to: { startsAt: next.startsAt, endsAt: next.endsAt } };
}

/** Hold days are counted anew where they come out differently; the deadline is the end of a day that is open. */
function deadlineUnder(
  part: OpenPart,
  counted: Record<'before' | 'after', Date>,
  { before, after }: Both,
  { holidays }: HoursQuestion,
): Date {
  const under = ({ hours }: Hours, comes: Date) => {
    const held = collectBy({ hours, holidays, from: part.readyAt ?? comes, holdDays: part.holdDays });
    return closingFrom(hours, holidays, later(held, part.collectBy));
  };
  const [usual, changed] = [under(before, counted.before), under(after, counted.after)];
  return isSame(usual, changed) ? part.collectBy : later(part.collectBy, changed);
}

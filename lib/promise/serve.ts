import { type Bring, bringIn, type Source } from './bring-in';

/** What a shop can do for a basket. */
export type ServePlan =
  | { kind: 'now'; readyAt: Date }
  /** All of it, once what it lacks has been brought in. */
  | { kind: 'later'; readyAt: Date; bring: Bring[] }
  /** The lines it can hand over in full now, by their index. */
  | { kind: 'part'; readyAt: Date; supplied: number[] }
  | { kind: 'none' };

interface Question {
  /** Units wanted of each line. */
  wanted: readonly number[];
  /** Units of each line the shop can hand over now. */
  here: readonly number[];
  /** When what is there can be collected; null when the shop does not open soon. */
  readyAt: Date | null;
  /** From where goods come to it; asked for only when it lacks some. */
  sources: () => readonly Source[];
  /** When what arrives at an instant can be collected. */
  readyAfter: (arrives: Date) => Date | null;
}

/** A line may come partly from the shelf and partly from elsewhere. */
export function serve({ wanted, here, readyAt, sources, readyAfter }: Question): ServePlan {
  const missing = wanted.map((quantity, line) => Math.max(0, quantity - (here[line] ?? 0)));
  const supplied = missing.flatMap((units, line) => (units === 0 ? [line] : []));
  if (readyAt && supplied.length === wanted.length) return { kind: 'now', readyAt };
  const later = broughtIn(missing, sources(), readyAfter);
  if (later) return later;
  return readyAt && supplied.length > 0 ? { kind: 'part', readyAt, supplied } : { kind: 'none' };
}

function broughtIn(
  missing: readonly number[],
  sources: readonly Source[],
  readyAfter: Question['readyAfter'],
): ServePlan | null {
  const bring = bringIn(missing, sources);
  if (!bring || bring.length === 0) return null;
  const arrives = new Date(Math.max(...bring.map(({ dueAt }) => dueAt.getTime())));
  const readyAt = readyAfter(arrives);
  return readyAt && { kind: 'later', readyAt, bring };
}

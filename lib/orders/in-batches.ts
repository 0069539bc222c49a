import { Refusal } from '../refusal';

/** What came of working off what is due. */
export interface WorkedOff {
  done: number;
  failures: unknown[];
}

/** Batch after batch, until one is not full or nothing of it could be done. */
export async function inBatches(
  size: number,
  list: (size: number) => Promise<string[]>,
  work: (ids: string[]) => Promise<WorkedOff>,
): Promise<WorkedOff> {
  const all: WorkedOff = { done: 0, failures: [] };
  for (;;) {
    const ids = await list(size);
    const { done, failures } = await work(ids);
    all.done += done;
    all.failures.push(...failures);
    if (ids.length < size || done === 0) return all;
  }
}

/** Each alone: one that fails keeps no other from being done, and a Refusal says that there was nothing to do. */
export async function oneByOne(ids: readonly string[], work: (id: string) => Promise<number>): Promise<WorkedOff> {
  const all: WorkedOff = { done: 0, failures: [] };
  for (const id of ids) {
    try {
      all.done += await work(id);
    } catch (error) {
      if (!(error instanceof Refusal)) all.failures.push(error);
    }
  }
  return all;
}

/** All at once, and where that fails each alone. */
export const together = (ids: string[], work: (ids: string[]) => Promise<number>): Promise<WorkedOff> =>
  work(ids).then(
    (done) => ({ done, failures: [] }),
    () => oneByOne(ids, (id) => work([id])),
  );

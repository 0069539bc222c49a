import { z } from 'zod';
import type { Db } from '@/db/client';
import type { Actor } from '../access/actor';
import { once } from '../access/staff-acts';
import { actKey } from '../pickup/input';
import type { Result } from '../result';
import { defineAction } from './action';

const keyed = z.object({ key: actKey });

/** What a device of the counter sends with an act, so that it may send it again. */
export interface Keyed {
  key?: string | undefined;
}

/**
 * A server action of the counter that is done once, however often a device sends it: the same key is answered with what
 * the first came to. `run` is a command; with a key it works inside the transaction that keeps the answer.
 */
export function defineStaffAct<Shape extends z.ZodRawShape, T>(
  act: string,
  schema: z.ZodObject<Shape>,
  run: (db: Db, actor: Actor, input: z.output<z.ZodObject<Shape>>, now: Date) => Promise<T>,
): (raw: z.input<z.ZodObject<Shape>> & Keyed) => Promise<Result<T>> {
  return defineAction(schema.and(keyed), ({ db, actor, input, now }) => {
    const work = (tx: Db) => run(tx, actor, input as z.output<z.ZodObject<Shape>>, now);
    const { key } = input as Keyed;
    return key ? db.transaction((tx) => once(tx, actor, { key, act }, () => work(tx), now)) : work(db);
  });
}

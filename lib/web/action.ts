import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { Db } from '@/db/client';
import type { Actor } from '../access/actor';
import { takeAttempt } from '../access/commands';
import { Refusal } from '../refusal';
import type { Result } from '../result';
import { isStorable } from '../storable';
import { clientAddress } from './client-address';
import { db } from './database';
import { fieldErrors } from './field-errors';
import { logFailure } from './log-failure';
import { currentActor } from './session';

export interface ActionContext<Input> {
  db: Db;
  actor: Actor;
  input: Input;
  now: Date;
}

interface ActionOptions {
  /** At most so many calls from one address; counted in the database. */
  limit?: { name: string; attempts: number; seconds: number };
}

/** Nobody sees that he pasted one, and no text of ours may hold it. */
const withoutNul = (value: FormDataEntryValue) => (typeof value === 'string' ? value.replaceAll('\0', '') : value);

/** FormData with repeated names kept as arrays; anything else as it is. */
const plain = (raw: unknown): unknown => {
  if (!(raw instanceof FormData)) return raw;
  const names = [...new Set(raw.keys())].filter((name) => !name.startsWith('$ACTION'));
  return Object.fromEntries(
    names.map((name) => {
      const values = raw.getAll(name).map(withoutNul);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
};

/**
 * A server action: parses what came, knows who asks, and answers in the one result shape. Expected refusals become
 * `ok: false`; anything else is logged by id and thrown on to the error page.
 */
export function defineAction<S extends z.ZodType, T>(
  schema: S,
  run: (context: ActionContext<z.output<S>>) => Promise<T>,
  { limit }: ActionOptions = {},
): (raw: unknown) => Promise<Result<T>> {
  return async (raw) => {
    const typed = plain(raw);
    if (!isStorable(typed)) return { ok: false, code: 'invalid_input' };
    const parsed = schema.safeParse(typed);
    if (!parsed.success) return { ok: false, code: 'invalid_input', fields: fieldErrors(parsed.error, typed) };
    try {
      const now = new Date();
      if (limit) {
        const key = `${limit.name}:${clientAddress(await headers())}`;
        await takeAttempt(db(), { key, attempts: limit.attempts, seconds: limit.seconds }, now);
      }
      const value = await run({ db: db(), actor: await currentActor(), input: parsed.data, now });
      return { ok: true, value };
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, code: error.code, details: error.details };
      unstable_rethrow(error);
      const id = randomUUID();
      logFailure(id, error);
      throw new Error(id);
    }
  };
}

import type { z } from 'zod';
import type { Db } from '@/db/client';
import { type Actor, guest } from '../access/actor';
import { takeAttempt } from '../access/commands';
import { answerError, answerThrown } from './answer-error';
import { clientAddress } from './client-address';
import { db } from './database';
import { fieldErrors } from './field-errors';
import { readBody } from './read-body';
import { readQuery } from './read-query';
import { requestIdOf } from './request-id';

interface RouteContext<Input> {
  db: Db;
  actor: Actor;
  input: Input;
  request: Request;
  now: Date;
}

interface RouteOptions {
  /** At most so many calls from one address; counted in the database. */
  limit?: { name: string; attempts: number; seconds: number };
}

/** What Next hands over for the names in a route's address: several values where one name stands for the rest of it. */
export type RouteParams = Record<string, string | string[] | undefined>;
export type Handler = (request: Request, context: { params: Promise<RouteParams> }) => Promise<Response>;

/** What came by address and body, as one object; path parameters win. */
async function readInput(request: Request, params: RouteParams): Promise<object> {
  const query = readQuery(request);
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'DELETE')
    return { ...query, ...params };
  return { ...(await readBody(request)), ...params };
}

/** A route of the shop's own pages. Errors have the one shape of lib/web/answer-error.ts. */
export function defineRoute<S extends z.ZodType>(
  schema: S,
  run: (context: RouteContext<z.output<S>>) => Promise<Response | object>,
  { limit }: RouteOptions = {},
): Handler {
  return async (request, { params }) => {
    const requestId = requestIdOf(request.headers);
    try {
      const now = new Date();
      if (limit) {
        const key = `${limit.name}:${clientAddress(request.headers)}`;
        await takeAttempt(db(), { key, attempts: limit.attempts, seconds: limit.seconds }, now);
      }
      const raw = await readInput(request, await params);
      const parsed = schema.safeParse(raw);
      if (!parsed.success) {
        const fields = fieldErrors(parsed.error, raw);
        return answerError(request, requestId, { code: 'invalid_input', status: 422, fields });
      }
      const answer = await run({ db: db(), actor: guest, input: parsed.data, request, now });
      return answer instanceof Response ? answer : Response.json(answer, { headers: { 'x-request-id': requestId } });
    } catch (error) {
      return answerThrown(request, requestId, error);
    }
  };
}

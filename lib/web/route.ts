import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Db } from '@/db/client';
import { type Actor, guest } from '../access/actor';
import { takeAttempt } from '../access/commands';
import { Refusal, type RefusalCode } from '../refusal';
import { fieldErrors } from './action';
import { clientAddress } from './client-address';
import { db } from './database';

const statusOf: Partial<Record<RefusalCode, number>> = {
  not_found: 404,
  unknown_product: 404,
  unknown_store: 404,
  not_allowed: 403,
  sign_in_required: 401,
  bad_signature: 401,
  too_many_attempts: 429,
  out_of_stock: 409,
  already_changed: 409,
  repeated_request: 409,
  price_changed: 409,
  too_late: 409,
};

interface RouteContext<Input> {
  db: Db;
  actor: Actor;
  input: Input;
  request: Request;
  now: Date;
}

interface RouteOptions {
  limit?: { name: string; attempts: number; seconds: number };
}

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

function refused(code: string, status: number, requestId: string, more: object = {}): Response {
  return Response.json(
    { error: { code, request_id: requestId, ...more } },
    { status, headers: { 'x-request-id': requestId } },
  );
}

async function readInput(request: Request, params: Record<string, string>): Promise<unknown> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  if (request.method === 'GET' || request.method === 'DELETE') return { ...query, ...params };
  const body: unknown = await request.json().catch(() => null);
  return typeof body === 'object' && body !== null ? { ...body, ...params } : params;
}

/** A REST route: the same commands as the pages, one error shape `{ error: { code, request_id, fields?, details? } }`. */
export function defineRoute<S extends z.ZodType>(
  schema: S,
  run: (context: RouteContext<z.output<S>>) => Promise<Response | object>,
  { limit }: RouteOptions = {},
): Handler {
  return async (request, { params }) => {
    const requestId = request.headers.get('x-request-id')?.slice(0, 64) ?? randomUUID();
    try {
      const now = new Date();
      if (limit) {
        const key = `${limit.name}:${clientAddress(request.headers)}`;
        await takeAttempt(db(), { key, attempts: limit.attempts, seconds: limit.seconds }, now);
      }
      const parsed = schema.safeParse(await readInput(request, await params));
      if (!parsed.success) return refused('invalid_input', 422, requestId, { fields: fieldErrors(parsed.error) });
      const answer = await run({ db: db(), actor: guest, input: parsed.data, request, now });
      return answer instanceof Response ? answer : Response.json(answer, { headers: { 'x-request-id': requestId } });
    } catch (error) {
      if (error instanceof Refusal) {
        return refused(error.code, statusOf[error.code] ?? 400, requestId, { details: error.details });
      }
      console.error(
        JSON.stringify({ level: 'error', at: new Date().toISOString(), id: requestId, error: String(error) }),
      );
      return refused('unexpected', 500, requestId);
    }
  };
}

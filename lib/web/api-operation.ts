import type { z } from 'zod';
import type { Db } from '@/db/client';
import { type Actor, type ApiScope, guest, type KeyActor } from '../access/actor';
import { Refusal, type RefusalCode } from '../refusal';
import { answerError, answerThrown, snake } from './answer-error';
import { callerOf, checkScope } from './api-caller';
import { meterCall } from './api-limit';
import { once, onceHeaders } from './api-once';
import { db } from './database';
import { fieldErrors } from './field-errors';
import { Problem } from './problem';
import { readBody } from './read-body';
import { readQuery } from './read-query';
import { requestIdOf } from './request-id';
import type { Handler, RouteParams } from './route';

/** One call of the REST interface: what its handler checks by, and its description is made from. */
export interface Operation {
  method: 'get' | 'post' | 'patch';
  /** Below /api/v1, path parameters in braces. */
  path: string;
  summary: string;
  description?: string;
  /** Each part is checked by itself; `headers` in lower case. */
  request: { params?: z.ZodObject; query?: z.ZodObject; headers?: z.ZodObject; body?: z.ZodType };
  answer: z.ZodType;
  /** What it means when it answers 201; without it, it never does. */
  created?: string;
  /** Why it may say no, beside invalid_input. */
  refuses: readonly RefusalCode[];
  /** Nobody between us and the caller may keep the answer. */
  personal: boolean;
  /** It binds stock and writes to people: counted by a limit of its own too. */
  orders?: boolean;
  /** What the caller's key has to be given; without it anybody may call. */
  scope?: ApiScope;
  /** Bytes of the largest body, where it may be larger than an order. */
  largestBody?: number;
}

type Parts<O extends Operation> = {
  [P in keyof O['request']]: O['request'][P] extends z.ZodType ? z.output<O['request'][P]> : never;
};
type Context<O extends Operation> = Parts<O> & {
  db: Db;
  now: Date;
  /** Whoever the key belongs to, of what needs one. */
  actor: O extends { scope: ApiScope } ? KeyActor : Actor;
};
type Reply<O extends Operation> = { status?: 200 | 201; body: z.input<O['answer']> };

/** Fixes the types of an operation as they are written. */
export const operation = <const O extends Operation>(described: O): O => described;

const readHeaders = (request: Request, schema: z.ZodObject) =>
  Object.fromEntries(Object.keys(schema.shape).map((name) => [name, request.headers.get(name) ?? undefined]));

async function readParts({ request: schemas, largestBody }: Operation, request: Request, params: Promise<RouteParams>) {
  const query = readQuery(request);
  return {
    params: schemas.params && (await params),
    query: schemas.query && query,
    headers: schemas.headers && readHeaders(request, schemas.headers),
    body: schemas.body && (await readBody(request, largestBody)),
  };
}

/** Checks every part, so that a caller hears of all that is wrong at once. */
function check({ request: schemas }: Operation, raw: Awaited<ReturnType<typeof readParts>>) {
  const parts: Record<string, unknown> = {};
  let fields: Record<string, string> = {};
  for (const name of ['params', 'query', 'headers', 'body'] as const) {
    const parsed = schemas[name]?.safeParse(raw[name]);
    if (parsed?.success) parts[name] = parsed.data;
    else if (parsed) fields = { ...fields, ...fieldErrors(parsed.error, raw[name]) };
  }
  return { parts, fields };
}

/**
 * The handler of an operation: knows who calls, counts the call, checks what came, runs, and answers JSON in the described
 * shape. A write by key that carries an idempotency key is done once.
 */
export function defineApi<O extends Operation>(described: O, run: (context: Context<O>) => Promise<Reply<O>>): Handler {
  return async (request, { params }) => {
    const requestId = requestIdOf(request.headers);
    const told = new Headers({ 'x-request-id': requestId });
    const answer = await answerOf({ described, run, request, params, told }).catch((thrown) =>
      answerThrown(request, requestId, thrown),
    );
    for (const [name, value] of told) answer.headers.set(name, value);
    return answer;
  };
}

interface Call<O extends Operation> {
  described: O;
  run: (context: Context<O>) => Promise<Reply<O>>;
  request: Request;
  params: Promise<RouteParams>;
  /** Headers of the answer, whatever it is. */
  told: Headers;
}

/** Rejects with what a command threw, its fields named as the caller wrote them. */
function namedAsInBody(thrown: unknown): never {
  if (!(thrown instanceof Refusal) || !thrown.details.fields) throw thrown;
  const fields = Object.entries(thrown.details.fields).map(([name, code]) => [snake(name), code]);
  throw new Refusal(thrown.code, { ...thrown.details, fields: Object.fromEntries(fields) });
}

async function answerOf<O extends Operation>({ described, run, request, params, told }: Call<O>): Promise<Response> {
  const now = new Date();
  const actor = await whoCalls(described, request, told, now);
  const raw = await readParts(described, request, params);
  const { parts, fields } = check(described, raw);
  if (Object.keys(fields).length > 0) throw new Refusal('invalid_input', { fields });
  const work = () =>
    run({ ...(parts as Parts<O>), db: db(), now, actor: actor as Context<O>['actor'] }).catch(namedAsInBody);
  const { status, body } = await repeatable({ described, request, actor, raw, told }, work, now);
  told.set('cache-control', described.personal ? 'no-store' : 'no-cache');
  return Response.json(body, { status });
}

/** Whoever comes with a key that opens nothing is counted by address, like all without one. */
async function whoCalls(described: Operation, request: Request, told: Headers, now: Date): Promise<Actor> {
  const orders = described.orders ?? false;
  try {
    const actor = await callerOf(db(), request.headers, now);
    meterCall(request, { actor, orders, told }, now);
    checkScope(actor, described.scope);
    return actor;
  } catch (refused) {
    if (refused instanceof Problem && refused.code === 'key_invalid') {
      meterCall(request, { actor: guest, orders: false, told }, now);
    }
    throw refused;
  }
}

interface Repeatable {
  described: Operation;
  request: Request;
  actor: Actor;
  raw: object;
  told: Headers;
}

async function repeatable(
  { described, request, actor, raw, told }: Repeatable,
  work: () => Promise<{ status?: number; body: unknown }>,
  now: Date,
) {
  const { headers } = request;
  if (!described.scope || described.method === 'get' || actor.kind !== 'key' || !headers.has('idempotency-key')) {
    return work();
  }
  const named = onceHeaders.safeParse({ 'idempotency-key': headers.get('idempotency-key') });
  if (!named.success) throw new Refusal('invalid_input', { fields: { 'idempotency-key': 'invalid' } });
  const asked = {
    keyId: actor.keyId,
    idempotencyKey: named.data['idempotency-key'] ?? '',
    what: [described.method, described.path, raw],
  };
  const { replayed, ...reply } = await once(db(), asked, work, now);
  if (replayed) told.set('idempotent-replayed', 'true');
  return reply;
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof methods)[number];

/** Every method of one address: those it knows, and for the others a refusal in the shape of all errors. */
export function resource(known: Partial<Record<Method, Handler>>): Record<Method | 'OPTIONS', Handler> {
  const allow = Object.keys(known).join(', ');
  const refuse: Handler = async (request) => {
    const answer = answerError(request, requestIdOf(request.headers), { code: 'method_not_allowed', status: 405 });
    answer.headers.set('allow', allow);
    return answer;
  };
  const tell: Handler = async () => new Response(null, { status: 204, headers: { allow } });
  const all = methods.map((method) => [method, known[method] ?? refuse]);
  return { ...(Object.fromEntries(all) as Record<Method, Handler>), OPTIONS: tell };
}

import type { z } from 'zod';
import type { Db } from '@/db/client';
import type { RefusalCode } from '../refusal';
import { answerError, answerThrown } from './answer-error';
import { meterCall } from './api-limit';
import { db } from './database';
import { fieldErrors } from './field-errors';
import { readBody } from './read-body';
import { readQuery } from './read-query';
import { requestIdOf } from './request-id';
import type { Handler, RouteParams } from './route';

/** One call of the REST interface: what its handler checks by, and its description is made from. */
export interface Operation {
  method: 'get' | 'post';
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
}

type Parts<O extends Operation> = {
  [P in keyof O['request']]: O['request'][P] extends z.ZodType ? z.output<O['request'][P]> : never;
};
type Context<O extends Operation> = Parts<O> & { db: Db; now: Date };
type Reply<O extends Operation> = { status?: 200 | 201; body: z.input<O['answer']> };

/** Fixes the types of an operation as they are written. */
export const operation = <const O extends Operation>(described: O): O => described;

const readHeaders = (request: Request, schema: z.ZodObject) =>
  Object.fromEntries(Object.keys(schema.shape).map((name) => [name, request.headers.get(name) ?? undefined]));

async function readParts({ request: schemas }: Operation, request: Request, params: Promise<RouteParams>) {
  const query = readQuery(request);
  return {
    params: schemas.params && (await params),
    query: schemas.query && query,
    headers: schemas.headers && readHeaders(request, schemas.headers),
    body: schemas.body && (await readBody(request)),
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

/** The handler of an operation: counts the call, checks what came, runs, and answers JSON in the described shape. */
export function defineApi<O extends Operation>(described: O, run: (context: Context<O>) => Promise<Reply<O>>): Handler {
  return async (request, { params }) => {
    const requestId = requestIdOf(request.headers);
    try {
      const now = new Date();
      meterCall(request.headers, described.orders ? ['calls', 'orders'] : ['calls'], now);
      const { parts, fields } = check(described, await readParts(described, request, params));
      if (Object.keys(fields).length > 0) {
        return answerError(request, requestId, { code: 'invalid_input', status: 422, fields });
      }
      const { status, body } = await run({ ...(parts as Parts<O>), db: db(), now });
      const cache = described.personal ? 'no-store' : 'no-cache';
      return Response.json(body, { status, headers: { 'x-request-id': requestId, 'cache-control': cache } });
    } catch (error) {
      return answerThrown(request, requestId, error);
    }
  };
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

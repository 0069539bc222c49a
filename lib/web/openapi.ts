import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import words from '@/messages/en/refusal.json';
import { env } from '../env';
import type { RefusalCode } from '../refusal';
import { statusOfRefusal } from './answer-error';
import type { Operation } from './api-operation';
import { operationGroupNames, operationGroups } from './api-operations';
import { type ProblemCode, problemStatus } from './problem';

const fieldError = z.object({ code: z.string(), message: z.string() });

const problem = z
  .object({
    type: z.url().meta({ description: 'Where the code is explained.' }),
    title: z.string().meta({ description: 'For people, in the language of Accept-Language (ja or en).' }),
    status: z.int(),
    code: z.string().meta({ description: 'For programs.' }),
    request_id: z.string(),
    fields: z.record(z.string(), fieldError).optional().meta({ description: 'What is wrong where: lines.0.sku.' }),
    details: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457).' });

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });
const problemJson = { 'application/problem+json': { schema: problem } };

const isProblem = (code: RefusalCode | ProblemCode): code is ProblemCode => code in problemStatus;
const statusOf = (code: RefusalCode | ProblemCode) => (isProblem(code) ? problemStatus[code] : statusOfRefusal(code));

/** All codes an operation may be refused with. */
function codesOf({ refuses, request, scope, method }: Operation): (RefusalCode | ProblemCode)[] {
  const once = scope && method !== 'get';
  return [
    ...refuses,
    'invalid_input',
    'too_many_attempts',
    // Also of what anybody may call: whoever comes with a key means to be known by it.
    'key_invalid',
    ...(scope ? (['key_missing', 'scope_missing'] as const) : []),
    ...(once ? (['still_running', 'key_reused'] as const) : []),
    ...(request.body ? (['malformed_json', 'body_too_large'] as const) : []),
  ];
}

/** Refusals by status, each with what its codes mean. */
function refusalsOf(described: Operation) {
  const codes = codesOf(described);
  const answers = codes.map((code) => {
    const alike = codes.filter((other) => statusOf(other) === statusOf(code));
    const description = alike.map((one) => `\`${one}\`: ${words[one]}`).join('. ');
    return [statusOf(code), { description, content: problemJson }];
  });
  return Object.fromEntries(answers);
}

const KEY = 'key';

function register(registry: OpenAPIRegistry, described: Operation, tag: string): void {
  const { method, path, summary, description, request, answer, created, scope } = described;
  const { body, ...parts } = request;
  registry.registerPath({
    method,
    path: `/api/v1${path}`,
    tags: [tag],
    summary,
    description,
    security: scope ? [{ [KEY]: [scope] }] : [],
    request: { ...parts, ...(body && { body: { required: true, content: json(body) } }) },
    responses: {
      200: { description: 'As asked.', content: json(answer) },
      ...(created && { 201: { description: created, content: json(answer) } }),
      ...refusalsOf(described),
    },
  });
}

/** The generator leaves a regular expression's flag in its pattern. */
const withoutFlag = (key: string, value: unknown) =>
  key === 'pattern' && typeof value === 'string' ? value.replace(/\/u$/, '') : value;

/** The description of the REST interface, made from the schemas that check its calls (OpenAPI 3.1). */
export function openApiDocument(): object {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', KEY, {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'uk_…',
    description: 'A key of the merchant’s console, with the scopes and stores it was given.',
  });
  for (const group of operationGroupNames) {
    for (const described of operationGroups[group]) register(registry, described, group);
  }
  const document = new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Uketori',
      version: '1',
      description:
        'For tills, ERP, WMS and headless shops: what is on sale, what each shop has now, where and from when a basket can ' +
        'be had, orders to collect or to have sent; and with a key the catalogue, stock, orders, transfers, returns, ' +
        'customers and events of its stores. Times are UTC, amounts minor units with tax. Fields may be added; unknown ' +
        'fields of a body are refused. Each answer says what is left of its limit (RateLimit, RateLimit-Policy). A write ' +
        'by key may carry an Idempotency-Key: sent again within three days, it is answered as before.',
    },
    servers: [{ url: env.APP_URL }],
    tags: operationGroupNames.map((name) => ({ name })),
  });
  return JSON.parse(JSON.stringify(document, withoutFlag));
}

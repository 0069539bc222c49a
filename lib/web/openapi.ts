import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import words from '@/messages/en/refusal.json';
import { env } from '../env';
import type { RefusalCode } from '../refusal';
import { statusOfRefusal } from './answer-error';
import type { Operation } from './api-operation';
import { cancelOrderOperation, getOrderOperation, placeOrderOperation } from './api-orders';
import { getProductOperation, listProductsOperation } from './api-products';
import { listStockOperation } from './api-stock';
import { getStoreOperation, listStoresOperation } from './api-stores';
import type { ProblemCode } from './problem';

const operations: readonly Operation[] = [
  listProductsOperation,
  getProductOperation,
  listStoresOperation,
  getStoreOperation,
  listStockOperation,
  placeOrderOperation,
  getOrderOperation,
  cancelOrderOperation,
];

const fieldError = z.object({ code: z.string(), message: z.string() });

const error = z
  .object({
    error: z.object({
      code: z.string().meta({ description: 'For programs.' }),
      message: z.string().meta({ description: 'For people, in the language of Accept-Language (ja or en).' }),
      request_id: z.string(),
      fields: z.record(z.string(), fieldError).optional().meta({ description: 'What is wrong where: lines.0.sku.' }),
      details: z.record(z.string(), z.unknown()).optional(),
    }),
  })
  .meta({ id: 'Error' });

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });

const said = (code: RefusalCode | ProblemCode) => `\`${code}\`: ${words[code]}`;

/** Refusals by status, each with what its codes mean. */
function refusalsOf({ refuses, request }: Operation) {
  const codes: RefusalCode[] = [...refuses, 'invalid_input', 'too_many_attempts'];
  const answers = codes.map((code) => {
    const status = statusOfRefusal(code);
    const alike = codes.filter((other) => statusOfRefusal(other) === status);
    return [status, { description: alike.map(said).join('. '), content: json(error) }];
  });
  const unread = request.body && { 400: { description: said('malformed_json'), content: json(error) } };
  return { ...Object.fromEntries(answers), ...unread };
}

function register(registry: OpenAPIRegistry, described: Operation): void {
  const { method, path, summary, description, request, answer, created } = described;
  const { body, ...parts } = request;
  registry.registerPath({
    method,
    path: `/api/v1${path}`,
    summary,
    description,
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
  for (const described of operations) register(registry, described);
  const document = new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Uketori',
      version: '1',
      description:
        'For tills, ERP and WMS: what is on sale, what each shop has now, and orders to collect there. Times are UTC, ' +
        'amounts minor units with tax. Fields may be added; unknown fields of a body are refused.',
    },
    servers: [{ url: env.APP_URL }],
  });
  return JSON.parse(JSON.stringify(document, withoutFlag));
}

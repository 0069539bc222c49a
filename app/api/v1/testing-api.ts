import { z } from 'zod';
import { openApiDocument } from '@/lib/web/openapi';

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

interface Call {
  /** As the description names it: /stores/{store_code} */
  path: string;
  method?: 'GET' | 'POST' | 'PATCH';
  params?: Record<string, string>;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  /** Sent as JSON; a string as it is. */
  body?: unknown;
}

type Schema = z.core.JSONSchema.JSONSchema;
type Answers = Record<string, { content: Record<string, { schema: Schema }> }>;
interface Document {
  paths: Record<string, Record<string, { responses: Answers }>>;
  components: { schemas: Record<string, Schema> };
}

const known = new Map<string, z.ZodType>();

/** A schema of the description, as one that can be asked; made once for all calls of a file. */
function described(path: string, method: string, status: number): z.ZodType {
  const name = `${method} ${path} ${status}`;
  const schema = known.get(name) ?? readDescribed(path, method, status);
  known.set(name, schema);
  return schema;
}

function readDescribed(path: string, method: string, status: number): z.ZodType {
  const text = JSON.stringify(openApiDocument()).replaceAll('#/components/schemas/', '#/$defs/');
  const { paths, components }: Document = JSON.parse(text);
  const answer = paths[`/api/v1${path}`]?.[method.toLowerCase()]?.responses[status];
  if (!answer) throw new Error(`${method} ${path} says nothing of ${status}`);
  const [content] = Object.values(answer.content);
  return z.fromJSONSchema({ ...content?.schema, $defs: components.schemas });
}

/** Calls a route as the server would. The answer has to be as its description says. */
export async function callApi(handler: Handler, { path, method = 'GET', params = {}, query, headers, body }: Call) {
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const request = new Request(`http://shop.test/api/v1${address}?${new URLSearchParams(query)}`, {
    method,
    headers,
    body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  const answer = await response.json();
  described(path, method, response.status).parse(answer);
  return { status: response.status, headers: response.headers, answer };
}

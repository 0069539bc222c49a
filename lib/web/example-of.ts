/** As much of a JSON schema as an example needs. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  example?: unknown;
  examples?: unknown[];
  format?: string;
  pattern?: string;
  minimum?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

const DEEPEST = 8;
const byFormat: Record<string, string> = {
  uuid: '00000000-0000-7000-8000-000000000000',
  'date-time': '2026-11-22T03:00:00Z',
  date: '2026-11-22',
  email: 'minami@mail.example',
  uri: 'https://example.com/',
};

/** Something that looks like what a schema asks for, to begin from: what is required, and no more. */
export function exampleOf(schema: Schema, named: Readonly<Record<string, Schema>>, depth = 0): unknown {
  if (depth > DEEPEST) return null;
  const go = (inner: Schema | undefined) => exampleOf(inner ?? {}, named, depth + 1);
  if (schema.$ref) return go(named[schema.$ref.split('/').at(-1) ?? '']);
  const given = schema.example ?? schema.examples?.[0] ?? schema.const ?? schema.default ?? schema.enum?.[0];
  if (given !== undefined) return given;
  const choice = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choice) return go(choice.find(({ type }) => type !== 'null'));
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object') {
    const required = schema.required ?? [];
    return Object.fromEntries(required.map((name) => [name, go(schema.properties?.[name])]));
  }
  if (type === 'array') return schema.prefixItems ? schema.prefixItems.map(go) : [go(schema.items)];
  if (type === 'integer' || type === 'number') return Math.max(1, schema.minimum ?? 1);
  if (type === 'boolean') return true;
  return type === 'string' ? (byFormat[schema.format ?? ''] ?? '…') : null;
}

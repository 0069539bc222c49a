import { operationGroupNames } from './api-operations';
import { exampleOf, type Schema } from './example-of';
import { openApiDocument } from './openapi';

export interface DescribedField {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description: string | null;
  /** To begin with; empty where it may be left out. */
  example: string;
}

/** One operation as the page for developers shows it and tries it. */
export interface DescribedOperation {
  id: string;
  method: string;
  /** Path parameters in braces. */
  path: string;
  summary: string;
  description: string | null;
  scope: string | null;
  fields: DescribedField[];
  /** JSON to begin from; null where nothing is sent. */
  body: string | null;
}

interface Described {
  summary: string;
  description?: string;
  tags: string[];
  security: Record<string, string[]>[];
  parameters?: (Omit<DescribedField, 'description' | 'example'> & { description?: string; schema: Schema })[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
}

interface Document {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
}

const fieldOf = ({ name, in: place, required, description, schema }: NonNullable<Described['parameters']>[number]) => ({
  ...{ name, in: place, required, description: description ?? null },
  example: schema.example === undefined ? '' : String(schema.example),
});

/** The description of the interface by its groups, as plain data. */
export function describedGroups(): { group: string; operations: DescribedOperation[] }[] {
  const { paths, components } = openApiDocument() as Document;
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => {
      const { summary, description, tags, security, parameters = [], requestBody } = described;
      const schema = requestBody?.content['application/json'].schema;
      const operation: DescribedOperation = {
        ...{ id: `${method}${path.replaceAll(/[^a-z0-9]+/gi, '-')}`, method: method.toUpperCase(), path, summary },
        description: description ?? null,
        scope: security[0] ? (Object.values(security[0])[0]?.[0] ?? null) : null,
        fields: parameters.map(fieldOf),
        body: schema ? JSON.stringify(exampleOf(schema, components.schemas), null, 2) : null,
      };
      return { group: tags[0] ?? '', operation };
    }),
  );
  return operationGroupNames.map((group) => ({
    group,
    operations: all.filter((one) => one.group === group).map(({ operation }) => operation),
  }));
}

import type { events } from '@/db/schema';
import type { SourceRow } from './event-sources';
import { typeOfOrderEvent } from './event-types';

type Row = typeof events.$inferInsert;

/** storeCode → store_code: outside, names are written as in the REST interface. */
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Names in the form of those outside; what is not known is left out. */
function told(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(told);
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(known.map(([name, inner]) => [snake(name), told(inner)]));
}

function typeOf({ source, name }: SourceRow): string {
  if (source === 'order') return typeOfOrderEvent(name);
  return source === 'publication' ? `${name}.published` : `${source}.${name}`;
}

/** What an act left behind, as it is told to those outside. */
export const eventOf = (row: SourceRow): Row & { data: Record<string, unknown> } => ({
  sourceId: row.id,
  type: typeOf(row),
  objectKey: row.objectKey,
  locationId: row.locationId,
  data: told(row.data) as Record<string, unknown>,
  at: new Date(row.at),
});

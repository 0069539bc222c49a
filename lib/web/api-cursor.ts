import { z } from 'zod';

/** Where reading goes on. `run`: when a reading that is not at its end yet was begun. */
interface Cursor {
  at: string;
  id: string;
  run?: string | undefined;
}

/** A change is written down a little after its own time: whoever read further could miss it. */
const SETTLING_MS = 5_000;
const NOTHING = '00000000-0000-0000-0000-000000000000';
const cursorShape = z.strictObject({ at: z.iso.datetime(), id: z.guid(), run: z.iso.datetime().optional() });

const written = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

function read(text: string): Cursor | null {
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    return null;
  }
}

const MOST_ROWS = 1_000;
export const changesQuery = z.object({
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(100).meta({ description: 'Rows in one answer.' }),
  after: z
    .string()
    .max(300)
    .transform((text, context) => {
      const cursor = read(text);
      if (!cursor) context.addIssue({ code: 'custom', message: 'invalid' });
      return cursor ?? z.NEVER;
    })
    .optional()
    .meta({ description: '`cursor` of an earlier answer: what changed after it.' }),
  updated_since: z.iso
    .datetime({ offset: true, error: 'invalid' })
    .optional()
    .meta({ description: 'Only what changed since then; for a first reading.' }),
});
type ChangesQuery = z.output<typeof changesQuery>;

/** What every list of changes answers beside its rows. */
export const changesAnswer = {
  cursor: z
    .string()
    .nullable()
    .meta({
      description:
        'Ask with `after` for what follows. Kept after the last page, it is where to go on later: nothing is missed, and ' +
        'what changed within the last seconds may come twice.',
    }),
  has_more: z.boolean(),
};

/** Where a query begins to read. */
export const positionOf = ({ after, updated_since }: ChangesQuery): Cursor | null =>
  after ?? (updated_since ? { at: new Date(updated_since).toISOString(), id: NOTHING } : null);

/** The page of rows that were read with one more than fits, in order of their change. */
export function changesPage<Row extends { id: string; changedAt: string }>(
  found: readonly Row[],
  query: ChangesQuery,
  now: Date,
): { rows: Row[]; cursor: string | null; has_more: boolean } {
  const has_more = found.length > query.limit;
  const rows = found.slice(0, query.limit);
  const run = query.after?.run ?? now.toISOString();
  const last = rows.at(-1);
  const reached = last ? { at: last.changedAt, id: last.id } : positionOf(query);
  if (!reached) return { rows, cursor: null, has_more };
  const cursor = has_more ? { ...reached, run } : settled(reached, run);
  return { rows, cursor: written(cursor), has_more };
}

/** At the end of a reading, no further than what was certainly written down when it began. */
function settled({ at, id }: Cursor, run: string): Cursor {
  const certain = new Date(new Date(run).getTime() - SETTLING_MS);
  return new Date(at) > certain ? { at: certain.toISOString(), id: NOTHING } : { at, id };
}

import { Readable } from 'node:stream';
import { z } from 'zod';
import { exportFile } from '@/lib/imports/export/export-file';
import { exportEncodings, exportTables } from '@/lib/imports/export/tables';
import { localDate } from '@/lib/time';
import { defineRoute } from '@/lib/web/route';
import { currentActor } from '@/lib/web/session';

const input = z.object({
  table: z.enum(exportTables),
  encoding: z.enum(exportEncodings).default('utf8'),
  location: z.union([z.uuid(), z.literal('')]).default(''),
});

/** The shop's products, stock or stores as a table, streamed. */
export const GET = defineRoute(input, async ({ db, input: { table, encoding, location }, now }) => {
  const pieces = exportFile(db, await currentActor(), { table, encoding, locationId: location || null }, now);
  const name = `uketori-${table.replace('/', '-')}-${localDate(now, 'Asia/Tokyo')}.csv`;
  return new Response(Readable.toWeb(Readable.from(pieces)) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': `text/csv; charset=${encoding === 'utf8' ? 'utf-8' : 'Shift_JIS'}`,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
});

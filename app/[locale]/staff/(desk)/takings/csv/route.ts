import { z } from 'zod';
import { accountingCsv } from '@/lib/takings/accounting-csv';
import { formatInput, merchantsDay, periodOf } from '@/lib/takings/input';
import { listSales, listTakings } from '@/lib/takings/queries';
import { defineRoute } from '@/lib/web/route';
import { currentActor } from '@/lib/web/session';

const input = z.object({ format: formatInput, from: z.string().optional(), to: z.string().optional() });

/** Sales and money of a period, as accounting software takes it. */
export const GET = defineRoute(input, async ({ db, input: { format, ...asked }, now }) => {
  const actor = await currentActor();
  const period = periodOf(asked, merchantsDay(now));
  const [sales, takings] = await Promise.all([listSales(db, actor, period), listTakings(db, actor, period)]);
  return new Response(accountingCsv(format, sales, takings), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="uketori-${format}-${period.from}-${period.to}.csv"`,
    },
  });
});

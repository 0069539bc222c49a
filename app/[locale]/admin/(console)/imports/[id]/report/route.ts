import { z } from 'zod';
import { reportHead, reportLine } from '@/lib/imports/report-csv';
import { listProblems } from '@/lib/imports/runs/queries';
import { locales } from '@/lib/locale';
import { defineRoute } from '@/lib/web/route';
import { currentActor } from '@/lib/web/session';

const input = z.object({ locale: z.enum(locales), id: z.uuid() });

/** The rows of a file that were not taken, or that somebody should look at, with the reason of each. */
export const GET = defineRoute(input, async ({ db, input: { id, locale } }) => {
  const problems = await listProblems(db, await currentActor(), id);
  const lines = problems.map((problem) => reportLine(problem.kind, problem, locale));
  return new Response([reportHead(locale), ...lines].join(''), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="import-${id.slice(-8)}-rows.csv"`,
    },
  });
});

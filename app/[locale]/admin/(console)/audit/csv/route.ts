import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import {
  actionWords,
  type FactWords,
  factWords,
  subjectWords,
  valueWords,
} from '@/components/admin/people/action-words';
import { locales } from '@/lib/locale';
import { auditCsv } from '@/lib/office/audit-log';
import { auditFilterInput } from '@/lib/office/input';
import { localDate, SHOP_ZONE } from '@/lib/time';
import { partTitles } from '@/lib/web/page-texts';
import { defineRoute } from '@/lib/web/route';
import { currentActor } from '@/lib/web/session';

const input = auditFilterInput.extend({ locale: z.enum(locales).catch('ja') });

/** What the log's page shows, all of it, as a file for a spreadsheet. */
export const GET = defineRoute(input, async ({ db, input: { locale, ...filter }, now }) => {
  const [t, brand, preview, titles] = await Promise.all([
    getTranslations({ locale, namespace: 'adminStaff.audit' }),
    getTranslations({ locale, namespace: 'adminBrand' }),
    getTranslations({ locale, namespace: 'preview' }),
    partTitles(locale),
  ]);
  const facts = { audit: t, brand, preview, titles } as FactWords;
  const columns = ['at', 'who', 'action', 'subject', 'reason', 'changes'] as const;
  const words = {
    locale,
    head: columns.map((column) => t(`table.${column}`)),
    action: (action: string) => actionWords(t, action),
    subject: (subjectId: string) => subjectWords(facts, subjectId),
    fact: (what: string) => factWords(facts, what),
    value: (value: string) => valueWords(facts, value),
  };
  return new Response(await auditCsv(db, await currentActor(), filter, words), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="audit-${localDate(now, SHOP_ZONE)}.csv"`,
      'cache-control': 'no-store',
    },
  });
});

import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { actionWords, type FactWords, subjectWords, toldBy } from '@/components/admin/people/action-words';
import { locales } from '@/lib/locale';
import { auditCsv, listWholeAudit } from '@/lib/office/audit-log';
import { auditFilterInput } from '@/lib/office/input';
import type { AuditRow } from '@/lib/office/types';
import { localDate, SHOP_ZONE } from '@/lib/time';
import { defineRoute } from '@/lib/web/route';
import { currentActor } from '@/lib/web/session';
import { publishedIn, readableSettings } from '../../readable-settings';

const input = auditFilterInput.extend({ locale: z.enum(locales).catch('ja') });

/** What the log's page shows, all of it, as a file for a spreadsheet. */
export const GET = defineRoute(input, async ({ db, input: { locale, ...filter }, now }) => {
  const rows = await listWholeAudit(db, await currentActor(), filter, locale);
  const [t, brand, preview, { known, whole }] = await Promise.all([
    getTranslations({ locale, namespace: 'adminStaff.audit' }),
    getTranslations({ locale, namespace: 'adminBrand' }),
    getTranslations({ locale, namespace: 'preview' }),
    readableSettings(publishedIn(rows), locale),
  ]);
  const facts = { audit: t, brand, preview, locale, whole, ...known } as FactWords;
  const columns = ['at', 'who', 'action', 'subject', 'reason', 'changes'] as const;
  const words = {
    head: columns.map((column) => t(`table.${column}`)),
    action: (action: string) => actionWords(t, action),
    subject: (subjectId: string) => subjectWords(facts, subjectId),
    told: (data: AuditRow['data']) => toldBy(facts, data),
  };
  return new Response(auditCsv(rows, words), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="audit-${localDate(now, SHOP_ZONE)}.csv"`,
      'cache-control': 'no-store',
    },
  });
});

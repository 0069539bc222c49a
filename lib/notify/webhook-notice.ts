import { and, eq, or, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { staff, webhookEndpoints } from '@/db/schema';
import type { JobPayloads } from '../jobs/names';
import { defaultLocale } from '../locale';
import { fixedMomentWords } from '../orders/moment-words';
import { getSettings } from '../stores/settings';
import { send } from './commands';
import { composeMail } from './compose';
import type { MailContent } from './mail-content';
import { mailLink } from './mail-frame';
import { mailWords } from './words';

/** The merchant's own clock: an endpoint belongs to no shop. */
const ZONE = 'Asia/Tokyo';

/** Tells those who run the shop's interfaces that an endpoint was switched off; each of them once. */
export async function sendWebhookNotice(
  db: Db,
  { endpointId, offAt }: JobPayloads['send_webhook_notice'],
  now: Date,
): Promise<void> {
  const [endpoint] = await db.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, endpointId));
  if (!endpoint) return;
  const composed = composeMail(noticeContent(endpoint), await getSettings(db, ['brand', 'seller']));
  for (const { id, email } of await listResponsible(db)) {
    const key = `webhook_off:${endpointId}:${offAt}:${id}`;
    await send(db, { key, kind: 'staff_notice', to: email, locale: defaultLocale, ...composed }, now);
  }
}

type Row = typeof webhookEndpoints.$inferSelect;

function noticeContent({ id, url, failingSince, disabledReason }: Row): MailContent {
  const locale = defaultLocale;
  const t = mailWords(locale);
  const since = failingSince && {
    label: t('webhookNotice.since'),
    value: fixedMomentWords(failingSince, ZONE, locale),
  };
  return {
    locale,
    subject: t('webhookNotice.subject', { host: new URL(url).host }),
    preheader: t('webhookNotice.preheader'),
    brand: t('brand'),
    greeting: null,
    title: t('webhookNotice.title'),
    lead: t(disabledReason === 'gone' ? 'webhookNotice.gone' : 'webhookNotice.failing'),
    slips: [],
    facts: [{ label: t('webhookNotice.off'), value: url }, ...(since ? [since] : [])],
    contents: null,
    button: { label: t('webhookNotice.open'), url: mailLink(locale, `/admin/webhooks/${id}`) },
    notes: [],
    foot: { lines: [], links: [] },
  };
}

/** Merchants, unless their part of the console is another; and whoever was given this part. */
function listResponsible(db: Db): Promise<{ id: string; email: string }[]> {
  const given = sql`'interfaces' = any(${staff.areas})`;
  return db
    .select({ id: staff.id, email: staff.email })
    .from(staff)
    .where(and(eq(staff.active, true), or(given, and(eq(staff.role, 'merchant'), sql`${staff.areas} is null`))))
    .orderBy(staff.email);
}

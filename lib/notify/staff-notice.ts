import { and, eq, or, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { staff } from '@/db/schema';
import type { JobPayloads, StaffNoticeKind } from '../jobs/names';
import { defaultLocale, inLocale } from '../locale';
import { getStoreById } from '../stores/queries';
import { getSettings } from '../stores/settings';
import type { Store } from '../stores/types';
import { send } from './commands';
import { composeMail } from './compose';
import type { MailContent } from './mail-content';
import { mailLink } from './mail-frame';
import { getStaffSubject, type StaffSubject } from './staff-subjects';
import { mailWords } from './words';

/** The counter's own language: staff have not chosen one. */
const locale = defaultLocale;

/** Tells the managers of a shop, and the merchant, of something there that needs them; each of them once. */
export async function sendStaffNotice(
  db: Db,
  { locationId, kind, subjectId }: JobPayloads['send_staff_notice'],
  now: Date,
): Promise<void> {
  const store = await getStoreById(db, locationId);
  if (!store) return;
  const subject = await getStaffSubject(db, kind, subjectId, { zone: store.hours.zone, locale });
  if (!subject) return;
  const composed = composeMail(noticeContent(kind, subject, store), await getSettings(db, ['brand', 'seller']));
  for (const { id, email } of await listAnswerable(db, locationId)) {
    const key = `staff_notice:${kind}:${subject.occasion}:${id}`;
    await send(db, { key, kind: 'staff_notice', to: email, locale, ...composed }, now);
  }
}

function noticeContent(kind: StaffNoticeKind, { number, fact, path }: StaffSubject, store: Store): MailContent {
  const t = mailWords(locale);
  const say = (name: 'subject' | 'preheader' | 'title' | 'lead') =>
    t(`staffNotice.${kind}.${name}`, { store: inLocale(store.name, locale), number, [fact.name]: fact.value });
  return {
    locale,
    subject: say('subject'),
    preheader: say('preheader'),
    brand: t('brand'),
    greeting: null,
    title: say('title'),
    lead: say('lead'),
    slips: [],
    facts: [
      { label: t(kind === 'return_to_approve' ? 'staffNotice.return' : 'staffNotice.order'), value: number },
      { label: t(`staffNotice.${fact.name}`), value: fact.value },
    ],
    contents: null,
    button: { label: t('staffNotice.open'), url: mailLink(locale, path) },
    notes: [],
    foot: { lines: [], links: [] },
  };
}

/** Who answers for a shop: its managers, and the merchant for all of them. */
function listAnswerable(db: Db, locationId: string): Promise<{ id: string; email: string }[]> {
  const here = sql`exists (select from staff_locations l where l.staff_id = ${staff.id} and l.location_id = ${locationId})`;
  return db
    .select({ id: staff.id, email: staff.email })
    .from(staff)
    .where(and(eq(staff.active, true), or(eq(staff.role, 'merchant'), and(eq(staff.role, 'manager'), here))))
    .orderBy(staff.email);
}

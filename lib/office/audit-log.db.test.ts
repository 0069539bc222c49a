import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditLog, products } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { minutesAfterNoon, placeTestOrder } from '@/db/testing-order';
import { makeClerk, makeStore, makeVariant, noon } from '@/db/testing-shop';
import { type Actor, system } from '../access/actor';
import { audit } from '../access/audit';
import { newId, newToken } from '../ids';
import type { Locale } from '../locale';
import { auditCsv, listAudit, listAuditFilters, listWholeAudit } from './audit-log';
import { changesOf } from './changes';

const { db } = await testDatabase({ max: 4 });
const reads: Actor = { kind: 'staff', staffId: newId(), name: 'x', role: 'staff', locationIds: [], areas: ['audit'] };
const same = (word: string) => word;
const actionsOf = async (filter: Parameters<typeof listAudit>[2]) =>
  (await listAudit(db, reads, filter, 'ja')).rows.map(({ action }) => action);

test('who changed what is read by person, action, subject and day', async () => {
  const [clerk, other] = [await makeClerk(db), await makeClerk(db)];
  const order = await placeTestOrder(db);
  const tomorrow = minutesAfterNoon(24 * 60);
  const data = { before: { a: 1 }, after: { a: 2 } };
  await audit(db, clerk, { action: 'order_edited', subjectId: order.id, reason: 'なぜなら', data }, noon);
  await audit(db, other, { action: 'seller_changed', subjectId: 'seller' }, tomorrow);
  await audit(db, system, { action: 'published', subjectId: 'product:x' }, tomorrow);
  expect(await actionsOf({ who: clerk.staffId })).toEqual(['order_edited']);
  expect(await actionsOf({ action: 'seller_changed' })).toEqual(['seller_changed']);
  expect(await actionsOf({ subject: order.number })).toEqual(['order_edited']);
  expect(await actionsOf({ from: '2026-11-23', to: '2026-11-23' })).toEqual(['published', 'seller_changed']);
  expect(await actionsOf({ to: '2026-11-22' })).toEqual(['order_edited']);
  const [entry] = (await listAudit(db, reads, { who: clerk.staffId }, 'ja')).rows;
  expect(entry).toMatchObject({ by: clerk.name, subject: order.number, reason: 'なぜなら', data, at: noon });
  expect((await listAuditFilters(db, reads)).actions).toEqual(expect.arrayContaining(['order_edited', 'published']));
});

test('it is read page by page, each entry once', async () => {
  const clerk = await makeClerk(db);
  const rows = Array.from({ length: 120 }, (_, index) => ({
    ...{ id: newId(), actorKind: 'staff', actorId: clerk.staffId, action: 'paged', subjectId: `${index}` },
    // Three at the same moment.
    at: minutesAfterNoon(Math.floor(index / 3)),
  }));
  await db.insert(auditLog).values(rows);
  const seen: string[] = [];
  for (let after: string | undefined = undefined, page = 0; page < 4; page++) {
    const answer: Awaited<ReturnType<typeof listAudit>> = await listAudit(db, reads, { action: 'paged', after }, 'ja');
    seen.push(...answer.rows.map(({ id }) => id));
    if (!answer.next) break;
    after = answer.next;
  }
  expect(new Set(seen).size).toBe(120);
  expect(seen).toHaveLength(120);
});

test('as a file no cell is a formula, and what changed stands in it', async () => {
  const clerk = await makeClerk(db);
  const mark = newToken();
  const data = { before: { name: '=HYPERLINK("http://evil")' }, after: { name: '+1' } };
  await audit(db, clerk, { action: mark, subjectId: '@SUM(A1)', reason: '=1+1', data }, noon);
  const rows = await listWholeAudit(db, reads, { action: mark }, 'ja');
  const csv = auditCsv(rows, { head: ['いつ'], action: same, subject: same, told: changesOf });
  const [, line = ''] = csv.split('\r\n');
  expect(csv.startsWith('\ufeffいつ\r\n')).toBe(true);
  expect(line).toContain(",'@SUM(A1),'=1+1,");
  expect(line).toContain('name: =HYPERLINK(""http://evil"") → +1');
  expect(line).not.toMatch(/(^|,)"?[=+@]/);
});

test('shops are named in what changed', async () => {
  const [clerk, store] = [await makeClerk(db), await makeStore(db, { name: { ja: 'みなと店' } })];
  const data = { before: { locationIds: [] }, after: { locationIds: [store.id, 'gone'] }, locationId: store.id };
  await audit(db, clerk, { action: 'staff_changed', subjectId: clerk.staffId, data }, noon);
  const [entry] = (await listAudit(db, reads, { who: clerk.staffId }, 'ja')).rows;
  expect(entry?.data).toEqual({
    before: { locations: [] },
    after: { locations: ['みなと店', 'gone'] },
    locations: ['みなと店'],
  });
});

test('nobody without the area reads it', async () => {
  for (const actor of [await makeClerk(db), { ...(await makeClerk(db)), role: 'manager' as const }]) {
    await expect(listAudit(db, actor, {}, 'ja')).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(listAuditFilters(db, actor)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(listWholeAudit(db, actor, {}, 'ja')).rejects.toMatchObject({
      code: 'not_allowed',
    });
  }
});

test('goods and shops are named in the language of whoever reads', async () => {
  const clerk = await makeClerk(db);
  const { productId } = await makeVariant(db);
  await db
    .update(products)
    .set({ title: { ja: '湯のみ', en: 'Tea cup' } })
    .where(eq(products.id, productId));
  const [known, bare] = [
    await makeStore(db, { name: { ja: 'みなと店', en: 'Harbour' } }),
    await makeStore(db, { name: { ja: '谷店' } }),
  ];
  const subjects = [`product:${productId}`, `store:${known.id}`, `store:${bare.id}`];
  for (const subjectId of subjects) {
    await audit(db, clerk, { action: 'published', subjectId, data: { locationIds: [known.id] } }, noon);
  }
  const read = async (locale: Locale) => (await listAudit(db, reads, { who: clerk.staffId }, locale)).rows;
  expect((await read('ja')).map(({ subject }) => subject).sort()).toEqual(['みなと店', '湯のみ', '谷店']);
  expect((await read('en')).map(({ subject }) => subject).sort()).toEqual(['Harbour', 'Tea cup', '谷店']);
  expect((await read('en'))[0]?.data).toEqual({ locations: ['Harbour'] });
  expect((await listAudit(db, reads, { who: clerk.staffId, subject: 'Tea cup' }, 'en')).rows).toHaveLength(1);
});

import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditLog, coupons } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStaff } from '@/db/testing-order';
import { makeCoupon } from '@/db/testing-rewards';
import { noon } from '@/db/testing-shop';
import { system } from '../access/actor';
import { saveCoupon, switchCoupon } from './commands';
import { couponInput } from './input';
import { getCoupon } from './queries';

const { db } = await testDatabase();

const typed = (over: Record<string, unknown> = {}) => ({
  id: '',
  code: 'ｈａｒｕ-5',
  titleJa: '春の5%引き',
  kind: 'percent',
  value: '５',
  minTotal: '3,000',
  from: '2026-03-01',
  until: '2026-03-31',
  maxUses: '100',
  maxPerCustomer: '',
  ...over,
});

test('a coupon is made as it was typed, its last day included, and the audit names it', async () => {
  const id = await saveCoupon(db, system, couponInput.parse(typed({ code: 'haru-1' })), noon);
  expect(await getCoupon(db, system, id)).toMatchObject({
    code: 'HARU-1',
    title: { ja: '春の5%引き' },
    value: 5,
    minTotal: 3000,
    categories: null,
    startsAt: new Date('2026-02-28T15:00:00Z'),
    endsAt: new Date('2026-03-31T15:00:00Z'),
    maxUses: 100,
    maxPerCustomer: null,
    used: 0,
    active: true,
  });
  const [entry] = await db.select().from(auditLog).where(eq(auditLog.subjectId, id));
  expect(entry).toMatchObject({ action: 'coupon_made' });
});

test.each<[string, Record<string, unknown>, string]>([
  ['no code', { code: ' ' }, 'code'],
  ['a code nobody can type', { code: '春' }, 'code'],
  ['no name', { titleJa: '' }, 'titleJa'],
  ['more than all', { value: '101' }, 'value'],
  ['nothing', { value: '0' }, 'value'],
  ['an amount below nothing', { kind: 'amount', value: '-5' }, 'value'],
  ['an end before its beginning', { from: '2026-03-31', until: '2026-03-01' }, 'until'],
  ['no uses', { maxUses: '0' }, 'maxUses'],
])('%s is refused at its field', (_case, over, field) => {
  const parsed = couponInput.safeParse(typed(over));
  expect(parsed.error?.issues.map(({ path }) => path[0])).toContain(field);
});

test('a code that is taken is refused, and so are fewer uses than there were', async () => {
  const { id, code } = await makeCoupon(db, { used: 5, maxUses: 10 });
  await expect(saveCoupon(db, system, couponInput.parse(typed({ code })), noon)).rejects.toMatchObject({
    details: { fields: { code: 'taken' } },
  });
  await expect(
    saveCoupon(db, system, couponInput.parse(typed({ id, code, maxUses: '4' })), noon),
  ).rejects.toMatchObject({
    details: { fields: { maxUses: 'below_used' } },
  });
  await saveCoupon(db, system, couponInput.parse(typed({ id, code: 'OTHER', maxUses: '5' })), noon);
  expect(await getCoupon(db, system, id)).toMatchObject({ code, maxUses: 5, used: 5, value: 5 });
});

test('one is stopped and started again, by the merchant alone', async () => {
  const { id } = await makeCoupon(db);
  const activeNow = async () => (await db.select().from(coupons).where(eq(coupons.id, id)))[0]?.active;
  await switchCoupon(db, system, { id, active: 'off' }, noon);
  expect(await activeNow()).toBe(false);
  const clerk = await makeStaff(db, []);
  await expect(switchCoupon(db, clerk, { id, active: 'on' }, noon)).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(saveCoupon(db, clerk, couponInput.parse(typed()), noon)).rejects.toMatchObject({ code: 'not_allowed' });
  expect(await activeNow()).toBe(false);
});

import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditLog } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStaff } from '@/db/testing-order';
import { makeMember } from '@/db/testing-rewards';
import { noon } from '@/db/testing-shop';
import { system } from '../access/actor';
import { newId } from '../ids';
import { adjustPoints } from './adjust-points';
import { adjustPointsInput } from './input';

const { db } = await testDatabase({ max: 10 });
const typed = (email: string, points: string, key = newId()) =>
  adjustPointsInput.parse({ email: email.toUpperCase(), points, reason: 'お詫び', key });

test('points are given and taken with a reason, and the balance is what the entries add up to', async () => {
  const { memberId, email, read } = await makeMember(db);
  expect(await adjustPoints(db, system, typed(email, '１,000'), noon)).toBe(1000);
  expect(await adjustPoints(db, system, typed(email, '−300'), noon)).toBe(700);
  expect(await read()).toMatchObject({ points: 700, sum: 700 });
  const entries = await db.select().from(auditLog).where(eq(auditLog.subjectId, memberId));
  expect(entries.map(({ reason }) => reason)).toEqual(['お詫び', 'お詫び']);
});

test('the same form sent five times at once is done once', async () => {
  const { email, read } = await makeMember(db);
  const input = typed(email, '100');
  await Promise.all(Array.from({ length: 5 }, () => adjustPoints(db, system, input, noon)));
  expect(await read()).toMatchObject({ points: 100, sum: 100 });
});

test('no more is taken than there is, nobody unknown is given any, and no clerk gives them', async () => {
  const { email, read } = await makeMember(db, 50);
  await expect(adjustPoints(db, system, typed(email, '-51'), noon)).rejects.toMatchObject({ code: 'points_short' });
  await expect(adjustPoints(db, system, typed('nobody@mail.example', '1'), noon)).rejects.toMatchObject({
    code: 'not_found',
  });
  const clerk = await makeStaff(db, []);
  await expect(adjustPoints(db, clerk, typed(email, '1'), noon)).rejects.toMatchObject({ code: 'not_allowed' });
  expect(await read()).toMatchObject({ points: 50 });
});

test.each(['0', '', '1.5', 'ten', '9999999'])('"%s" is no number of points', (points) => {
  expect(adjustPointsInput.safeParse({ email: 'a@mail.example', points, reason: 'x', key: newId() }).success).toBe(
    false,
  );
});

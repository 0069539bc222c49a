import { expect, test } from 'vitest';
import { auditLog } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { noon } from '@/db/testing-shop';
import { guest, system } from '../access/actor';
import { saveProfiles } from './save-profiles';
import { getSetting } from './settings';

const { db } = await testDatabase();
const x = 'https://x.com/hibino';

test('the merchant’s pages are kept as they were sent last, with who changed them', async () => {
  expect(await getSetting(db, 'profiles')).toEqual({});
  await saveProfiles(db, system, { x, line: 'https://lin.ee/a' }, noon);
  await saveProfiles(db, system, { x }, noon);
  expect(await getSetting(db, 'profiles')).toEqual({ x });
  expect(await db.select({ action: auditLog.action }).from(auditLog)).toHaveLength(2);
});

test('nobody else changes them', async () => {
  await expect(saveProfiles(db, guest, {}, noon)).rejects.toMatchObject({ code: 'not_allowed' });
});

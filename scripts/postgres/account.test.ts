import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { canReach, serversFolder } from './account';

const open = mkdtempSync(join(tmpdir(), 'uketori-reach-'));
const closed = join(open, 'closed');
mkdirSync(join(closed, 'repository'), { recursive: true });
chmodSync(open, 0o755);
chmodSync(closed, 0o700);
afterAll(() => rmSync(open, { recursive: true, force: true }));

const stranger = { uid: 54_321, gid: 54_321 };

test('Our own account reaches every folder of ours', () => {
  expect(canReach(join(closed, 'repository'), undefined)).toBe(true);
});

test('Another account reaches what lies behind open folders only', () => {
  expect(canReach(open, stranger)).toBe(true);
  expect(canReach(join(closed, 'repository'), stranger)).toBe(false);
});

test('A folder that is yet to be made is judged by those above it', () => {
  expect(canReach(join(open, 'new/deeper'), stranger)).toBe(true);
});

test('Servers live in .data of the repository, unless the account cannot get there', () => {
  expect(serversFolder(open, stranger)).toBe(join(open, '.data'));
  expect(serversFolder(join(closed, 'repository'), stranger)).toMatch(/^\/var\/lib\/uketori-[0-9a-f]{8}$/);
});

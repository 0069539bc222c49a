import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { paintMissingPictures, seedPictures } from './seed-pictures';

const folder = mkdtempSync(join(tmpdir(), 'uketori-pictures-'));
vi.stubEnv('IMAGE_DIR', folder);
afterAll(() => rmSync(folder, { recursive: true }));

const painted = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svg'));

test('a machine that did not fill the shop paints what it has not, and leaves alone what it has', async () => {
  await seedPictures();
  const all = painted().sort();
  const [kept = '', lost = ''] = all;
  writeFileSync(join(folder, kept), 'its own');
  rmSync(join(folder, lost));
  await paintMissingPictures();
  expect(painted().sort()).toEqual(all);
  expect(readFileSync(join(folder, kept), 'utf8')).toBe('its own');
  expect(readFileSync(join(folder, lost), 'utf8')).toContain('<svg');
});

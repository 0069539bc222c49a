import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test, vi } from 'vitest';
import { dropPhotos, keepPhotos } from './photos';

const folder = await mkdtemp(join(tmpdir(), 'photos-'));
vi.stubEnv('IMAGE_DIR', folder);
afterAll(() => rm(folder, { recursive: true }));

const plain = { create: { width: 2400, height: 1200, channels: 3 as const, background: '#a5430e' } };

test.each(['jpeg', 'png', 'webp'] as const)('a %s is kept smaller, and without where it was taken', async (format) => {
  const gps = { IFD0: { Copyright: '青木 みなみ' }, IFD3: { GPSLatitude: '35/1 40/1 0/1' } };
  const photo = await sharp(plain).withExif(gps).toFormat(format).toBuffer();
  const [key = ''] = await keepPhotos([photo]);
  expect(key).toMatch(/^returns\/[\w-]{22}\.webp$/);
  const kept = await sharp(await readFile(join(folder, key))).metadata();
  expect(kept).toMatchObject({ format: 'webp', width: 1600, height: 800 });
  expect(kept.exif).toBeUndefined();
  await dropPhotos([key]);
  await expect(readFile(join(folder, key))).rejects.toThrow();
});

test.each<[string, () => Promise<Uint8Array[]>]>([
  ['photo_unreadable', async () => [Buffer.from('not a photo')]],
  ['photo_unreadable', async () => [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')]],
  ['photo_unreadable', async () => [(await sharp(plain).jpeg().toBuffer()).subarray(0, 300)]],
  ['photo_unreadable', async () => [Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')]],
  ['photo_big', async () => [new Uint8Array(10 * 1024 * 1024 + 1)]],
  ['photo_many', async () => Array.from({ length: 5 }, () => new Uint8Array(1))],
])('%s is said of what cannot be kept', async (photos, make) => {
  await expect(keepPhotos(await make())).rejects.toMatchObject({
    code: 'invalid_input',
    details: { fields: { photos } },
  });
});

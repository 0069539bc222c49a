import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readShapedPicture } from './shaped-picture';

const folder = await mkdtemp(join(tmpdir(), 'uketori-pictures-'));
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>';

beforeAll(async () => {
  vi.stubEnv('IMAGE_DIR', join(folder, 'images'));
  await mkdir(join(folder, 'images/products'), { recursive: true });
  await writeFile(join(folder, 'images/products/mug.svg'), drawing);
  await writeFile(join(folder, 'images/products/broken.png'), 'no picture');
  await writeFile(join(folder, 'secret.svg'), drawing);
});
afterAll(() => rm(folder, { recursive: true }));

test('a picture is given in its shape, and kept: without the original it is still there', async () => {
  const [first, again] = await Promise.all([
    readShapedPicture('card', ['products', 'mug.svg']),
    readShapedPicture('card', ['products', 'mug.svg']),
  ]);
  expect(await sharp(first ?? undefined).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
  expect(again).toEqual(first);
  expect(await readdir(join(folder, 'images/.shapes/card/products'))).toEqual(['mug.svg.jpg']);
  await rm(join(folder, 'images/products/mug.svg'));
  expect(await readShapedPicture('card', ['products', 'mug.svg'])).toEqual(first);
});

test.each([
  ['one that is not there', ['products', 'none.svg']],
  ['one that is none', ['products', 'broken.png']],
  ['one outside of the folder', ['..', 'secret.svg']],
  ['one outside of the folder of shapes', ['..', '..', '..', 'secret.svg']],
  ['none', []],
])('%s is not found', async (_title, key) => {
  expect(await readShapedPicture('square', key)).toBeNull();
});

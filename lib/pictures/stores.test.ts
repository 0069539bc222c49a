import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bucketStore } from './bucket';
import { folderStore } from './folder';
import { isPictureKey } from './key';
import { openBucket } from './testing-bucket';

const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
const bucket = await openBucket('a secret');
afterAll(() => Promise.all([rm(folder, { recursive: true }), bucket.close()]));

const access = { region: 'ap-northeast-1', name: 'shop', accessKeyId: 'key', timeoutMs: 2000 };
const inBucket = bucketStore({ ...access, endpoint: `${bucket.endpoint}/`, secretAccessKey: 'a secret' });
const bytes = (text: string) => new Uint8Array(Buffer.from(text));

describe.each([
  ['a folder', folderStore(folder)],
  ['a bucket', inBucket],
])('%s', (_title, store) => {
  test('gives back what was written, and nothing once it was removed', async () => {
    expect(await store.read('products/mug.webp')).toBeNull();
    await store.write('products/mug.webp', bytes('a mug'));
    await store.write('products/bowl.webp', bytes('a bowl'));
    await store.write('products/mug.webp', bytes('another mug'));
    expect(await store.read('products/mug.webp')).toEqual(bytes('another mug'));
    await store.remove('products/mug.webp');
    await store.remove('products/mug.webp');
    expect(await store.read('products/mug.webp')).toBeNull();
    expect(await store.read('products/bowl.webp')).toEqual(bytes('a bowl'));
  });

  test('has no picture where it has others', async () => {
    await store.write('scenes/a.svg', bytes('<svg/>'));
    expect(await store.read('scenes')).toBeNull();
    expect(await store.read('scenes/a.svg/b.svg')).toBeNull();
  });
});

test('nothing half written stays in a folder', async () => {
  expect((await readdir(folder, { recursive: true })).filter((name) => /\.svg\..|\.webp\../.test(name))).toEqual([]);
});

test('a bucket is addressed by its path, and asked again when it stumbles', async () => {
  bucket.broken.push(503);
  await inBucket.write('logos/b.webp', bytes('a logo'));
  expect(bucket.objects.get('/shop/logos/b.webp')?.toString()).toBe('a logo');
});

test('a bucket that refuses is an error, not a picture that is not there', async () => {
  const stranger = bucketStore({ ...access, endpoint: bucket.endpoint, secretAccessKey: 'a guess' });
  await expect(stranger.read('logos/b.webp')).rejects.toThrow('403');
  await expect(stranger.write('logos/c.webp', bytes('a logo'))).rejects.toThrow('403');
});

test.each<[string, boolean]>([
  ['products/mug.webp', true],
  ['.shapes/card/products/mug.svg.jpg', true],
  ['', false],
  ['..', false],
  ['products/../secret.svg', false],
  ['products//mug.webp', false],
  ['/products/mug.webp', false],
  ['products/mug.webp/', false],
  ['products\\mug.webp', false],
  ['products/mug\0.webp', false],
  ['products/%2e%2e/mug.webp', false],
])('whether %j names a picture: %j', (key, isIt) => {
  expect(isPictureKey(key)).toBe(isIt);
});

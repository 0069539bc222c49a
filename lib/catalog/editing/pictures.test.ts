import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test, vi } from 'vitest';
import { guest, system } from '../../access/actor';
import { cropPicture, keepPicture, regionOf } from './pictures';

const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
vi.stubEnv('IMAGE_DIR', folder);
afterAll(() => rm(folder, { recursive: true }));

const red = { r: 200, g: 0, b: 0 };
const blue = { r: 0, g: 0, b: 200 };
const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: red } });
const kept = async (url: string) => readFile(join(folder, url.replace('/media/', '')));
async function* pieces(bytes: Uint8Array, size = 65_536) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test.each(['jpeg', 'png', 'webp'] as const)(
  'a %s is kept smaller, as WebP, without what a camera wrote',
  async (format) => {
    const file = await plain(2400, 1200)
      .withExif({ IFD0: { Copyright: '商い 梅' } })
      .toFormat(format)
      .toBuffer();
    const picture = await keepPicture(system, pieces(file));
    expect(picture).toMatchObject({
      width: 2000,
      height: 1000,
      url: expect.stringMatching(/^\/media\/uploads\/[\w-]{22}\.webp$/),
    });
    const found = await sharp(await kept(picture.url)).metadata();
    expect(found).toMatchObject({ format: 'webp', width: 2000 });
    expect(found.exif).toBeUndefined();
  },
);

test('an AVIF is kept as WebP too', async () => {
  const file = await plain(60, 30).avif({ effort: 0 }).toBuffer();
  const picture = await keepPicture(system, pieces(file));
  expect((await sharp(await kept(picture.url)).metadata()).format).toBe('webp');
});

test('a photo taken with the camera turned stands upright', async () => {
  const file = await plain(300, 100).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  expect(await keepPicture(system, pieces(file))).toMatchObject({ width: 100, height: 300 });
});

async function* endless(counted: { bytes: number }) {
  const piece = new Uint8Array(1024 * 1024);
  for (;;) {
    counted.bytes += piece.length;
    yield piece;
  }
}

test('a file of 200 MB is given up as soon as it is too long', async () => {
  const counted = { bytes: 0 };
  await expect(keepPicture(system, endless(counted))).rejects.toMatchObject({
    details: { fields: { picture: 'picture_big' } },
  });
  expect(counted.bytes).toBe(21 * 1024 * 1024);
});

/** A JPEG that says it has so many pixels a side: its frame tells height and width where it begins. */
function grown(file: Buffer, side: number): Buffer {
  const frame = file.indexOf(Buffer.from([0xff, 0xc0]));
  file.writeUInt16BE(side, frame + 5);
  file.writeUInt16BE(side, frame + 7);
  return file;
}

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';

test.each<[string, string, () => Promise<Uint8Array>]>([
  ['a drawing with a script', 'picture_unreadable', async () => Buffer.from(drawing)],
  [
    "a drawing behind a picture's name",
    'picture_unreadable',
    async () => Buffer.from(`<?xml version="1.0"?>${drawing}`),
  ],
  ['text', 'picture_unreadable', async () => Buffer.from('not a picture')],
  ['nothing', 'picture_unreadable', async () => new Uint8Array()],
  ['a GIF', 'picture_unreadable', () => plain(9, 9).gif().toBuffer()],
  ['half a photo', 'picture_unreadable', async () => (await plain(900, 900).jpeg().toBuffer()).subarray(0, 400)],
  ['a bomb of 64 million pixels', 'picture_pixels', async () => grown(await plain(9, 9).jpeg().toBuffer(), 8000)],
])('%s is refused', async (_, picture, make) => {
  await expect(keepPicture(system, pieces(await make()))).rejects.toMatchObject({
    code: 'invalid_input',
    details: { fields: { picture } },
  });
});

test('a part of a picture becomes one of its own, and the whole one stays', async () => {
  const half = await plain(50, 100).toFormat('png').toBuffer();
  const both = sharp({ create: { width: 100, height: 100, channels: 3, background: blue } });
  const file = await both
    .composite([{ input: half, left: 0, top: 0 }])
    .png()
    .toBuffer();
  const whole = await keepPicture(system, pieces(file));
  const part = await cropPicture(system, { url: whole.url, crop: { left: 0.5, top: 0, width: 0.5, height: 0.5 } });
  expect(part).toMatchObject({ width: 50, height: 50 });
  const { dominant } = await sharp(await kept(part.url)).stats();
  expect(dominant.b).toBeGreaterThan(dominant.r);
  expect((await kept(whole.url)).length).toBeGreaterThan(0);
});

test.each(['/media/uploads/none.webp', '/media/products/mug.svg', '/media/uploads/../../etc/passwd'])(
  'there is nothing to crop at %s',
  async (url) => {
    const crop = { left: 0, top: 0, width: 1, height: 1 };
    await expect(cropPicture(system, { url, crop })).rejects.toMatchObject({ code: 'not_found' });
  },
);

test('a part never reaches beyond the picture and is never empty', () => {
  const size = { width: 100, height: 50 };
  expect(regionOf(size, { left: 0.9, top: 1, width: 0.9, height: 0 })).toEqual({
    left: 90,
    top: 49,
    width: 10,
    height: 1,
  });
});

test('only whoever looks after the catalogue may keep pictures', async () => {
  await expect(keepPicture(guest, pieces(new Uint8Array(1)))).rejects.toMatchObject({ code: 'not_allowed' });
});

import sharp from 'sharp';
import { expect, test } from 'vitest';
import { shapePicture } from './shape-picture';

const drawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="100"><rect width="80" height="100" fill="#0f5365"/></svg>',
);
const photo = () =>
  sharp({ create: { width: 90, height: 30, channels: 4, background: { r: 15, g: 83, b: 101, alpha: 0.5 } } })
    .png()
    .toBuffer();

test.each([
  ['card', 1200, 630],
  ['square', 1200, 1200],
] as const)('%s: a drawing and a photo get that shape, as JPEG', async (shape, width, height) => {
  for (const picture of [drawing, await photo()]) {
    const made = await sharp(await shapePicture(picture, shape)).metadata();
    expect(made).toMatchObject({ format: 'jpeg', width, height });
  }
});

test('all of it is seen, on the ground of the shop', async () => {
  const { data, info } = await sharp(await shapePicture(drawing, 'card'))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)];
  const near = ([r = 0, g = 0, b = 0]: number[], wanted: number[]) =>
    [r, g, b].every((value, index) => Math.abs(value - (wanted[index] ?? 0)) < 8);
  expect(near(at(20, 315), [0xef, 0xea, 0xe1])).toBe(true);
  expect(near(at(600, 5), [0x0f, 0x53, 0x65])).toBe(true);
  expect(near(at(600, 625), [0x0f, 0x53, 0x65])).toBe(true);
});

test('what is no picture is refused', async () => {
  await expect(shapePicture(Buffer.from('<p>no picture</p>'), 'card')).rejects.toThrow();
});

import sharp from 'sharp';
import { expect, test } from 'vitest';
import { aShop } from '../../promise/testing-shops';
import { defaultBrand } from '../../stores/brand/default-brand';
import { brandFonts } from '../../stores/brand/fonts';
import { type Card, cardVersion, productCard, shopCard, storeCard } from './card';
import { drawCard } from './draw-card';

const picture = (url: string) => ({ url, alt: null, optionValue: null });
const mug = { title: { ja: 'マグ', en: 'Mug' }, tagline: null, images: [picture('/media/products/mug.svg')] };
const mine = { ...defaultBrand, name: { ja: '山の道具みね', en: 'Mine' }, accent: '#8a2d5c', font: 'mincho' as const };
const drawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80"><rect width="80" height="80" fill="#00ff00"/></svg>',
);
const none = { logo: null, picture: null };

async function pixels(card: Card, pictures: Parameters<typeof drawCard>[1]) {
  const jpeg = await drawCard(card, pictures);
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3).subarray(0, 3)];
  const isAt = (x: number, y: number, colour: string) =>
    at(x, y).every(
      (part, index) => Math.abs(part - Number.parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16)) < 12,
    );
  const { format, width, height } = await sharp(jpeg).metadata();
  return { isAt, shape: { format, width, height } };
}

test('another name, colour, face, title or picture makes another address, and nothing else does', () => {
  const card = productCard(defaultBrand, 'ja', mug);
  const others = [
    productCard({ ...defaultBrand, name: mine.name }, 'ja', mug),
    productCard({ ...defaultBrand, accent: mine.accent }, 'ja', mug),
    productCard({ ...defaultBrand, font: 'heads' }, 'ja', mug),
    productCard(defaultBrand, 'en', mug),
    productCard(defaultBrand, 'ja', { ...mug, images: [picture('/media/products/cup.svg')] }),
  ];
  const versions = [card, ...others].map(cardVersion);
  expect(new Set(versions).size).toBe(versions.length);
  expect(cardVersion(productCard({ ...defaultBrand, description: { ja: '店' } }, 'ja', { ...mug }))).toBe(versions[0]);
});

test('of pictures that lie elsewhere none is asked for', () => {
  const elsewhere = { ...mug, images: [picture('https://cdn.example/mug.jpg')] };
  expect(productCard(defaultBrand, 'ja', elsewhere)).toMatchObject({ picture: null, logo: null });
});

test('the shop is its name and tagline, or its logo with the tagline; a store says where it is', () => {
  expect(shopCard(mine, 'en', 'For the hills')).toMatchObject({ title: 'Mine', text: 'For the hills' });
  const logo = { ...picture('/media/brand/logo.png'), width: 9, height: 3, alt: { ja: 'みね' } };
  expect(shopCard({ ...mine, logo }, 'ja', '山へ')).toMatchObject({
    logo: 'brand/logo.png',
    title: '山へ',
    text: null,
  });
  expect(storeCard(mine, 'ja', aShop({ city: { ja: '千代田区' } }))).toMatchObject({
    title: '丸の内店',
    text: '千代田区',
  });
});

test.each(brandFonts)('drawn in %s it is in the shape networks want, with the picture and the colour', async (font) => {
  const { isAt, shape } = await pixels(productCard({ ...mine, font }, 'ja', mug), { ...none, picture: drawing });
  expect(shape).toEqual({ format: 'jpeg', width: 1200, height: 630 });
  expect(isAt(300, 300, '#00ff00')).toBe(true);
  expect(isAt(1000, 622, mine.accent)).toBe(true);
  expect(isAt(1190, 10, '#ffffff')).toBe(true);
});

test('words of any length, with signs of markup, without any or with a picture that is none still make a card', async () => {
  const words = ['<b>&amp;', 'とても長い名前'.repeat(40), 'W'.repeat(150), '\u0000\u0007', ' '];
  for (const ja of words) {
    const card = productCard(mine, 'ja', { ...mug, title: { ja }, tagline: { ja } });
    const { isAt } = await pixels(card, { logo: Buffer.from('none'), picture: Buffer.from('none') });
    expect(isAt(20, 622, mine.accent)).toBe(true);
    // Nothing runs over the edges.
    for (const y of [100, 300, 500]) expect(isAt(1180, y, '#ffffff')).toBe(true);
  }
});

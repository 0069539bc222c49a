import { describe, expect, it, test } from 'vitest';
import { dye, ground, scene } from '../pictures/paint';
import { homeScenes } from '../pictures/scenes';
import { bags } from './bags';
import { rain } from './rain';
import { shoes } from './shoes';
import type { Both, SeedProduct } from './types';

const categories = [shoes, bags, rain];
const products = categories.flatMap((category) => category.products);
const repeated = (values: string[]) => values.filter((value, i) => values.indexOf(value) !== i);
const variantsOf = (product: SeedProduct) => product.colors.length * (product.sizes?.values.length ?? 1);

/** Opening and closing tags that do not pair up, in the order they were met. */
function unpaired(markup: string): string[] {
  const open: string[] = [];
  for (const [, closing, name, empty] of markup.matchAll(/<(\/?)([a-zA-Z]+)[^<>]*?(\/?)>/g)) {
    if (empty || !name) continue;
    if (!closing) open.push(name);
    else if (open.at(-1) === name) open.pop();
    else return [...open, `/${name}`];
  }
  return open;
}

const picturesOf = ({ colors, picture }: SeedProduct) =>
  colors.map((color) => scene(ground[picture.grounds?.[color.dye] ?? picture.ground], picture.paint(dye[color.dye])));

/** What makes a picture fail to draw, in words. */
function faultsOf(svg: string): string[] {
  const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  return [
    ...unpaired(svg).map((tag) => `unpaired ${tag}`),
    ...[...svg.matchAll(/url\(#([^)]+)\)/g)].filter(([, id]) => !ids.has(id)).map(([, id]) => `no id ${id}`),
    ...(svg.match(/NaN|undefined|null/g) ?? []),
    ...[...svg.matchAll(/ d="([^"]*)"/g)]
      .filter(([, d]) => !/^M[-\d.\sMLHVCAZmlhvcaz]+$/.test(d ?? ''))
      .map(([, d]) => `path ${d}`),
  ];
}

describe('the shoes, bags and rain wear of the demo shop', () => {
  it('are at least 24 articles in 190 variants', () => {
    expect(products.length).toBeGreaterThanOrEqual(24);
    expect(products.reduce((sum, product) => sum + variantsOf(product), 0)).toBeGreaterThanOrEqual(190);
  });

  it('share no handle and no code', () => {
    expect(repeated(products.map(({ handle }) => handle))).toEqual([]);
    expect(repeated(products.map(({ code }) => code))).toEqual([]);
    for (const { handle, code } of products) {
      expect(handle).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(code).toMatch(/^[A-Z]{3}$/);
    }
  });

  describe.each(products.map((product) => [product.handle, product] as const))('%s', (_, product) => {
    const { title, tagline, kicker, description, care, sizes, sizeTable, picture } = product;
    const plain: Both[] = [title, tagline, kicker, ...picture.details.map(({ alt }) => alt)];
    const rich: Both[] = [description, care];

    test('speaks Japanese and English, calmly', () => {
      for (const { ja, en } of [...plain, ...rich]) {
        expect(ja).toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
        expect(en).not.toBe('');
        expect(en).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}、。「」]/u);
        expect(ja + en).not.toMatch(/[!!]/);
      }
    });

    test('uses only the HTML a product text may hold', () => {
      for (const text of rich.flatMap(({ ja, en }) => [ja, en])) {
        expect(text.replace(/<\/?(p|ul|li|strong)>/g, '')).not.toMatch(/[<>]/);
        expect(unpaired(text)).toEqual([]);
      }
      for (const text of plain.flatMap(({ ja, en }) => [ja, en])) expect(text).not.toMatch(/[<>]/);
    });

    test('has one row of the size table for every size', () => {
      const keys = sizes?.values.map(({ key }) => key) ?? [];
      expect(repeated(keys)).toEqual([]);
      if (sizeTable) expect(sizeTable.rows.map(({ key }) => key)).toEqual(keys);
      for (const { cells } of sizeTable?.rows ?? []) expect(cells).toHaveLength(sizeTable?.head.length ?? 0);
    });

    test('draws in every colour, and each colour differs', () => {
      const pictures = picturesOf(product);
      expect(pictures.flatMap(faultsOf)).toEqual([]);
      expect(repeated(pictures)).toEqual([]);
      for (const svg of pictures) expect(svg.length).toBeLessThan(9000);
    });

    test('shows details that lie within the picture', () => {
      for (const { view } of picture.details) {
        const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN] = view.split(' ').map(Number);
        expect(width).toBe(height);
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x, y) + width).toBeLessThanOrEqual(800);
      }
    });
  });
});

test('The still lifes of the home page draw without a fault', () => {
  expect(homeScenes.map(({ name }) => name)).toEqual(['still-life-wide', 'still-life-phone']);
  expect(homeScenes.flatMap(({ svg }) => faultsOf(svg()))).toEqual([]);
});

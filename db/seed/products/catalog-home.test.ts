import { describe, expect, it } from 'vitest';
import { dye, ground, scene } from '../pictures/paint';
import { bottles } from './bottles';
import { kitchen } from './kitchen';
import { textiles } from './textiles';
import type { Both, SeedProduct } from './types';

const categories = [kitchen, textiles, bottles];
const products = categories.flatMap((category) => category.products);
const named = products.map((product) => [product.handle, product] as const);

const bothTexts = (product: SeedProduct): Both[] => [
  product.title,
  product.tagline,
  product.kicker,
  product.description,
  product.care,
  ...product.colors.map((color) => color.label),
  ...(product.sizes?.values.map((value) => value.label) ?? []),
  ...(product.sizeTable?.head ?? []),
  ...product.picture.details.map((detail) => detail.alt),
];

/** Names of elements left open, closed twice or closed out of order; empty when the markup is well formed. */
function unbalanced(markup: string): string[] {
  const open: string[] = [];
  for (const [, closing, name = '', selfClosing] of markup.matchAll(/<(\/?)([a-zA-Z]+)[^<>]*?(\/?)>/g)) {
    if (selfClosing) continue;
    if (!closing) open.push(name);
    else if (open.pop() !== name) return [name];
  }
  return open;
}

const tagsIn = (html: string) => [...html.matchAll(/<\/?([^\s>]+)[^>]*>/g)].map(([tag]) => tag.replace(/[</>]/g, ''));

describe('kitchen, textiles and bottles', () => {
  it('give every article a handle and a code of its own', () => {
    expect(new Set(products.map((product) => product.handle)).size).toBe(products.length);
    expect(new Set(products.map((product) => product.code)).size).toBe(products.length);
    for (const { code } of products) expect(code).toMatch(/^[A-Z]{3}$/);
  });

  it('hold both tax rates, the reduced one for food only', () => {
    const reduced = products.filter((product) => product.taxPercent === 8);
    expect(reduced.length).toBeGreaterThan(0);
    for (const product of reduced) expect(product.kicker.ja).toContain('食品');
  });
});

describe.each(named)('%s', (_, product) => {
  it('says everything in both languages', () => {
    for (const text of bothTexts(product)) {
      expect(text.ja).not.toBe('');
      expect(text.en).not.toBe('');
      expect(text.en).not.toMatch(/[\u3000-\u30ff\u4e00-\u9fff]/);
    }
  });

  it('uses only the elements its texts may use, well nested', () => {
    for (const html of Object.values(product.description)) {
      expect(['p', 'ul', 'li', 'strong']).toEqual(expect.arrayContaining(tagsIn(html)));
      expect(unbalanced(html)).toEqual([]);
    }
    for (const html of Object.values(product.care)) {
      expect(['p', 'ul', 'li']).toEqual(expect.arrayContaining(tagsIn(html)));
      expect(unbalanced(html)).toEqual([]);
    }
  });

  it('has each colour and size once, and a row for every size in its table', () => {
    const dyes = product.colors.map((color) => color.dye);
    const sizes = product.sizes?.values.map((value) => value.key) ?? [];
    expect(new Set(dyes).size).toBe(dyes.length);
    expect(new Set(sizes).size).toBe(sizes.length);
    for (const key of sizes) expect(key).toMatch(/^[0-9A-Z]+$/);
    if (!product.sizeTable) return;
    expect(product.sizeTable.rows.map((row) => row.key)).toEqual(sizes);
    for (const row of product.sizeTable.rows) expect(row.cells).toHaveLength(product.sizeTable.head.length);
  });

  it('paints a small, well-formed picture in every colour and looks inside the frame for details', () => {
    const { ground: plain, grounds, paint, details } = product.picture;
    for (const color of product.colors) {
      const svg = scene(ground[grounds?.[color.dye] ?? plain], paint(dye[color.dye]));
      expect(svg).not.toMatch(/NaN|undefined/);
      expect(unbalanced(svg)).toEqual([]);
      expect(svg.length).toBeLessThan(9000);
    }
    for (const { view } of details) {
      const [x = -1, y = -1, width = 0, height = 0] = view.split(' ').map(Number);
      expect(width).toBe(height);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(800);
    }
  });

  it('gives the sides of its packing longest first', () => {
    expect(product.packed).toEqual([...product.packed].sort((a, b) => b - a));
  });
});

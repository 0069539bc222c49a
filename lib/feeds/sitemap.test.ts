import { expect, test } from 'vitest';
import { sitemapIndex, sitemapPart } from './sitemap';

const address = (path: string) => new URL(path, 'https://shop.example').href;

test('the index names the part of other pages and every part of products', () => {
  const found = [...sitemapIndex(3, address).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc);
  expect(found).toEqual(['pages', '1', '2', '3'].map((part) => `https://shop.example/sitemap.xml?part=${part}`));
});

test('a page stands in both languages, each with both and with the one for all others', () => {
  const xml = sitemapPart([{ path: '/products/mug', changedAt: new Date('2026-11-22T03:00:00Z') }], address);
  const link = (language: string, path: string) =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="https://shop.example${path}"/>`;
  const links = link('ja', '/products/mug') + link('en', '/en/products/mug') + link('x-default', '/products/mug');
  const changed = '<lastmod>2026-11-22T03:00:00.000Z</lastmod>';
  expect(xml).toContain(`<url><loc>https://shop.example/products/mug</loc>${changed}${links}</url>`);
  expect(xml).toContain(`<url><loc>https://shop.example/en/products/mug</loc>${changed}${links}</url>`);
});

test('the home page is / and /en, and tells no change that is not known', () => {
  const xml = sitemapPart([{ path: '/', changedAt: null }], address);
  expect(xml).toContain('<loc>https://shop.example/</loc>');
  expect(xml).toContain('<loc>https://shop.example/en</loc>');
  expect(xml).not.toContain('lastmod');
});

test('signs of XML in an address are escaped', () => {
  expect(sitemapPart([{ path: '/stores/a&b', changedAt: null }], address)).toContain('/stores/a&amp;b</loc>');
});

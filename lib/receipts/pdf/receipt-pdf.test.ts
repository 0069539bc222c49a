import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test, vi } from 'vitest';
import type { Receipt } from '../types';
import { receiptPdf } from './receipt-pdf';

// Reading faces of five megabytes takes its time where much else runs.
vi.setConfig({ testTimeout: 60_000 });

const line = (title: string) => ({
  ...{ sku: title, title: { ja: title, en: 'Teacup' }, optionLabel: null },
  ...{ unitPrice: 540, quantity: 2, discount: 0, taxRate: 800 },
});

const receipt = (over: Partial<Receipt> = {}, titles = ['湯呑 藍']): Receipt => ({
  ...{ id: 'r', number: 'GINZA-2026-000123', kind: 'sale', issuedAt: new Date('2026-11-22T03:00:00Z') },
  ...{ named: null, copies: 0, fulfillmentId: 'f', returned: [] },
  content: {
    seller: { name: { ja: '株式会社ひびの', en: 'Hibino Inc.' }, registrationNumber: 'T9234567890123' },
    store: {
      name: { ja: '銀座店', en: 'Ginza' },
      address: { ja: '東京都中央区銀座1-1-1' },
      phone: null,
      zone: 'Asia/Tokyo',
    },
    ...{ orderNumber: '261122-K7M3Q', currency: 'JPY', lines: titles.map(line), fee: null },
    total: 1080 * titles.length,
    taxLines: [{ rate: 800, gross: 1080 * titles.length, tax: 80 * titles.length }],
    payments: [{ paymentId: 'p', method: 'cash', label: null, amount: 1080 * titles.length }],
    ...{ staffName: null, originals: [] },
  },
  ...over,
});

/** What a reader finds in the file, page by page, and how large the first is in points. */
async function readBack(bytes: Uint8Array) {
  const file = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  const [, , width, height] = (await file.getPage(1)).view;
  return { pages, text: pages.join('\n'), size: [Math.round(width ?? 0), Math.round(height ?? 0)] };
}

const shown = { locale: 'ja', medium: 'electronic', isAgain: false } as const;

test('the file says in letters that can be searched and copied what the page says, on A5', async () => {
  const { text, size } = await readBack(await receiptPdf(receipt(), shown));
  for (const words of [
    ...[
      'レシート',
      '適格簡易請求書',
      '電子発行',
      'GINZA-2026-000123',
      '2026年11月22日(日) 12:00',
      '湯呑 藍 ※',
      '¥540 × 2',
    ],
    ...[
      '合計',
      '¥1,080',
      '8%対象',
      '内消費税 ¥80',
      '現金',
      '軽減税率(8%)',
      '株式会社ひびの',
      '登録番号 T9234567890123',
    ],
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toContain('再発行');
  expect(size).toEqual([420, 595]);
});

test('with a name it is a 領収書 on A4, whatever the name is made of', async () => {
  const named = { addressee: '髙﨑 𠮷野 <b>&amp;', purpose: '茶器代として' };
  const { text, size } = await readBack(await receiptPdf(receipt({ named }), { ...shown, isAgain: true }));
  for (const words of ['領収書', '髙﨑 𠮷野 <b>&amp; 様', '但し 茶器代として', '再発行']) expect(text).toContain(words);
  expect(size).toEqual([595, 842]);
});

test('in English too', async () => {
  const { text } = await readBack(await receiptPdf(receipt(), { ...shown, locale: 'en' }));
  for (const words of ['Receipt', 'Teacup ※', 'Hibino Inc.', 'incl. ¥80 tax']) expect(text).toContain(words);
});

test('a long receipt goes on to the next page, and no line is lost', async () => {
  const titles = Array.from({ length: 40 }, (_, index) => `器 ${index + 1} 番`);
  const { pages, text } = await readBack(await receiptPdf(receipt({}, titles), shown));
  expect(pages.length).toBeGreaterThan(1);
  for (const title of titles) expect(text).toContain(title);
  expect(pages.at(-1)).toContain('T9234567890123');
});

test('only the letters used are in the file', async () => {
  expect((await receiptPdf(receipt(), shown)).byteLength).toBeLessThan(80_000);
});

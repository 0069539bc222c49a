import { describe, expect, test } from 'vitest';
import { receiptSheet } from './sheet';
import type { Receipt, ReceiptContent } from './types';

const content: ReceiptContent = {
  seller: { name: { ja: '株式会社ひびの', en: 'Hibino Inc.' }, registrationNumber: 'T9234567890123' },
  store: {
    name: { ja: '丸の内店', en: 'Marunouchi' },
    address: { ja: '〒100-0005 東京都千代田区丸の内2-5-9', en: '2-5-9 Marunouchi, Chiyoda-ku, Tokyo 100-0005' },
    phone: '03-1234-5678',
    zone: 'Asia/Tokyo',
  },
  orderNumber: '261122-K7M3Q',
  currency: 'JPY',
  lines: [
    {
      sku: 'tea',
      title: { ja: '煎茶', en: 'Sencha' },
      optionLabel: { ja: '100 g', en: '100 g' },
      ...{ unitPrice: 1080, quantity: 2, discount: 160, taxRate: 800 },
    },
  ],
  fee: { amount: 330, taxRate: 1000 },
  total: 2330,
  taxLines: [
    { rate: 1000, gross: 330, tax: 30 },
    { rate: 800, gross: 2000, tax: 148 },
  ],
  payments: [{ paymentId: 'p', method: 'card', label: 'Visa •••• 4242', amount: 2330 }],
  staffName: '佐藤 あかり',
  originals: [],
};
const receipt = (over: Partial<Receipt> = {}, more: Partial<ReceiptContent> = {}): Receipt => ({
  ...{ id: 'r', number: 'GINZA-2026-000123', kind: 'sale', issuedAt: new Date('2026-11-22T03:00:00Z') },
  ...{ named: null, copies: 0, fulfillmentId: 'f', returned: [] },
  content: { ...content, ...more },
  ...over,
});
const shown = { locale: 'ja', medium: 'electronic', isAgain: false } as const;
const cash = (amount: number): Partial<ReceiptContent> => ({
  total: amount,
  payments: [{ paymentId: 'p', method: 'cash', label: null, amount }],
});

test('a receipt says who sold what, when, at which rate, and how it was paid', () => {
  const sheet = receiptSheet(receipt(), shown);
  expect(sheet).toMatchObject({ title: 'レシート', kind: '適格簡易請求書', formal: null, stamp: null });
  expect(sheet.seller).toEqual([
    ...['株式会社ひびの', '丸の内店', '〒100-0005 東京都千代田区丸の内2-5-9', '電話 03-1234-5678'],
    '登録番号 T9234567890123',
  ]);
  expect(sheet.facts.map(({ value }) => value)).toEqual([
    ...['2026年11月22日(日) 12:00', 'GINZA-2026-000123', '261122-K7M3Q', '佐藤 あかり'],
  ]);
  expect(sheet.lines).toMatchObject([{ title: '煎茶 ※', amount: '¥2,000' }]);
  expect(sheet.lines[0]?.detail).toContain('値引き −¥160');
  expect(sheet.fee?.value).toBe('¥330');
  expect(sheet.total.value).toBe('¥2,330');
  expect(sheet.taxes).toEqual([
    { label: '10%対象 ¥330', value: '内消費税 ¥30' },
    { label: '8%対象 ¥2,000 ※', value: '内消費税 ¥148' },
  ]);
  expect(sheet.paid.rows[0]?.label).toMatch(/クレジットカード.*Visa •••• 4242/);
  expect(sheet.notes).toEqual(['※ は軽減税率(8%)の対象です。']);
});

test('the same receipt reads in English', () => {
  const sheet = receiptSheet(receipt(), { ...shown, locale: 'en' });
  expect(sheet).toMatchObject({ title: 'Receipt', lines: [{ title: 'Sencha ※' }] });
  expect(sheet.seller).toContain('Hibino Inc.');
});

test('a return names the receipts of what came back, and how the money goes back', () => {
  const originals = [{ number: 'GINZA-2026-000100', issuedAt: '2026-11-20T03:00:00Z' }];
  const sheet = receiptSheet(receipt({ kind: 'return' }, { originals }), shown);
  expect(sheet).toMatchObject({ title: '返品レシート', kind: '適格返還請求書', paid: { label: 'ご返金の方法' } });
  expect(sheet.facts.some(({ value }) => value.startsWith('GINZA-2026-000100'))).toBe(true);
});

describe('with a name it is a 領収書', () => {
  test.each([
    ['青木商店', '青木商店 様'],
    ['青木商店 御中', '青木商店 御中'],
    ['青木 みなみ 様', '青木 みなみ 様'],
  ])('to %s', (addressee, to) => {
    const sheet = receiptSheet(receipt({ named: { addressee, purpose: '' } }), shown);
    expect(sheet.title).toBe('領収書');
    expect(sheet.formal).toMatchObject({ to, amount: '¥2,330(税込)', purpose: '但し お品代として' });
  });

  test('it says what was given back since', () => {
    const returned = [{ number: 'GINZA-2026-000130', amount: 1000 }];
    const { notes } = receiptSheet(receipt({ returned, named: { addressee: '青木商店', purpose: '茶葉代' } }), shown);
    expect(notes).toContain('このうち ¥1,000 は、返品により返金しました(GINZA-2026-000130)。');
  });
});

test.each([
  ['electronic', false, ['電子発行']],
  ['electronic', true, ['電子発行', '再発行']],
  ['paper', false, []],
  ['paper', true, ['再発行']],
] as const)('%s, given out before: %s', (medium, isAgain, marks) => {
  expect(receiptSheet(receipt(), { ...shown, medium, isAgain }).marks).toEqual(marks);
});

describe('a revenue stamp', () => {
  const noStamp = '電子発行のため、収入印紙は不要です。';
  test.each([
    ['electronic', 49_999, false, null],
    ['electronic', 50_000, true, null],
    ['paper', 49_999, false, null],
    ['paper', 50_000, false, '収入印紙'],
  ] as const)('%s for ¥%d in cash', (medium, amount, told, stamp) => {
    const sheet = receiptSheet(receipt({}, cash(amount)), { ...shown, medium });
    expect(sheet.notes.includes(noStamp)).toBe(told);
    expect(sheet.stamp).toBe(stamp);
  });

  test('is never needed for a card, nor for money given back', () => {
    const card = receipt({}, { payments: [{ paymentId: 'p', method: 'card', label: null, amount: 60_000 }] });
    const back = receipt({ kind: 'return' }, cash(60_000));
    for (const each of [card, back]) expect(receiptSheet(each, { ...shown, medium: 'paper' }).stamp).toBe(null);
  });
});

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountingCsv } from './accounting-csv';
import { formats } from './input';
import type { Sales, Takings } from './types';

const shop = { storeCode: 'GINZA', storeName: { ja: '銀座店', en: 'Ginza' } };
const sold: Sales = { day: '2026-11-26', ...shop, kind: 'sale', rate: 1000, gross: 11_000, tax: 1000, receipts: 3 };
const food: Sales = { ...sold, rate: 800, gross: 1080, tax: 80, receipts: 1 };
const back: Sales = { ...sold, kind: 'return', gross: 1100, tax: 100, receipts: 1 };
const card: Takings = {
  day: '2026-11-26',
  storeCode: null,
  storeName: null,
  provider: 'stripe',
  method: 'card',
  taken: 9000,
  given: 1100,
  fee: 324,
};
const till: Takings = { ...card, ...shop, provider: 'counter', method: 'cash', taken: 3080, given: 0, fee: 0 };

const read = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true });

describe('for freee', () => {
  const rows = read(accountingCsv('freee', [sold, food, back], [card, till]));

  test('each day, shop and rate is a transaction, a return one the other way, and fees are spent', () => {
    expect(rows.map((row) => [row.収支区分, row.勘定科目, row.税区分, row.金額, row.税額])).toEqual([
      ['収入', '売上高', '課税売上10%', '11000', '1000'],
      ['収入', '売上高', '課税売上8%(軽)', '1080', '80'],
      ['支出', '売上高', '課税売上10%', '1100', '100'],
      ['支出', '支払手数料', '対象外', '324', ''],
    ]);
  });

  test('days are written with slashes and shops are departments', () => {
    expect(rows[0]).toMatchObject({ 発生日: '2026/11/26', 部門: '銀座店', 税計算区分: '内税' });
  });
});

test('for Money Forward sales stand against what is owed, and money against the same', () => {
  const rows = read(accountingCsv('moneyforward', [sold, back], [card, till]));
  expect(rows.map((row) => [row.取引No, row.借方勘定科目, row.貸方勘定科目, row['借方金額(円)'], row.摘要])).toEqual([
    ['1', '売掛金', '売上高', '11000', '売上'],
    ['2', '売上高', '売掛金', '1100', '返品'],
    ['3', '未収入金', '売掛金', '9000', '入金'],
    ['4', '売掛金', '未収入金', '1100', '返金'],
    ['5', '支払手数料', '未収入金', '324', '決済手数料'],
    ['6', '現金', '売掛金', '3080', '入金'],
  ]);
});

test('the plain file sums to what was sold and what came, whatever the days were', () => {
  const sales = fc.array(
    fc.record({ gross: fc.nat(1_000_000), kind: fc.constantFrom('sale' as const, 'return' as const) }),
  );
  fc.assert(
    fc.property(sales, (all) => {
      const rows = read(
        accountingCsv(
          'plain',
          all.map((one) => ({ ...sold, ...one })),
          [],
        ),
      );
      const total = rows.reduce((sum, row) => sum + Number(row['金額(税込)']), 0);
      expect(total).toBe(all.reduce((sum, { kind, gross }) => sum + (kind === 'sale' ? gross : -gross), 0));
    }),
  );
});

test.each(formats)('a shop that is named like a formula is no formula in %s', (format) => {
  const named = { storeName: { ja: '=HYPERLINK("x")' } };
  const csv = accountingCsv(format, [{ ...sold, ...named }], [{ ...till, ...named }]);
  expect(
    read(csv)
      .flatMap(Object.values)
      .filter((cell) => cell.startsWith('=')),
  ).toEqual([]);
});

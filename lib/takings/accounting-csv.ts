import { BOM, csvLine } from '../csv';
import { inLocale } from '../locale';
import type { PaidBy, ProviderName } from '../payments/types';
import type { Format } from './input';
import type { Sales, Takings } from './types';

type Cells = readonly (string | number)[];

/** Names of accounts and taxes as Japanese bookkeeping has them; accounting software matches them by their letters. */
const SALES = '売上高';
const RECEIVABLE = '売掛金';
const FEES = '支払手数料';
const taxName = (rate: number): string => (rate < 1000 ? `課税売上${rate / 100}%(軽)` : `課税売上${rate / 100}%`);
/** Money Forward names the same taxes without 「課税」's brackets. */
const mfTaxName = (rate: number): string => (rate < 1000 ? `課税売上 (軽)${rate / 100}%` : `課税売上 ${rate / 100}%`);

const methodNames: Record<PaidBy, string> = {
  card: 'カード',
  konbini: 'コンビニ払い',
  paypay: 'PayPay',
  cash: '現金',
  qr: 'QR決済',
  points: 'ポイント',
};

/** Where the money of a payment is booked: the till, what a payment company owes, or points given. */
function moneyAccount({
  provider,
  method,
}: {
  provider: ProviderName;
  method: PaidBy | null;
}): [account: string, sub: string] {
  const name = method ? methodNames[method] : '';
  if (provider === 'points' || method === 'points') return ['販売促進費', 'ポイント'];
  return provider === 'counter' && method === 'cash' ? ['現金', ''] : ['未収入金', name];
}

const slashed = (day: string) => day.replaceAll('-', '/');
const shopOf = (row: Pick<Takings, 'storeName'>) => (row.storeName ? inLocale(row.storeName, 'ja') : 'オンライン');

/** Sales and money of a period as a CSV file for the accountant. Sales by their receipts, money by the ledger. */
export function accountingCsv(format: Format, sales: readonly Sales[], takings: readonly Takings[]): string {
  const lines = { plain, freee, moneyforward }[format](sales, takings);
  return BOM + lines.map(csvLine).join('');
}

const signed = ({ kind, gross, tax }: Sales) => (kind === 'return' ? { gross: -gross, tax: -tax } : { gross, tax });

function plain(sales: readonly Sales[], takings: readonly Takings[]): Cells[] {
  return [
    ['日付', '区分', '店舗コード', '店舗', '支払方法', '税率(%)', '金額(税込)', '消費税', '手数料'],
    ...sales.map((row) => {
      const { gross, tax } = signed(row);
      const kind = row.kind === 'return' ? '返品' : '売上';
      return [row.day, kind, row.storeCode, inLocale(row.storeName, 'ja'), '', row.rate / 100, gross, tax, ''];
    }),
    ...takings.flatMap((row) => {
      const method = row.method ? methodNames[row.method] : '';
      const line = (kind: string, amount: number, fee: number | ''): Cells[] =>
        amount === 0 && !fee ? [] : [[row.day, kind, row.storeCode ?? '', shopOf(row), method, '', amount, '', fee]];
      return [...line('入金', row.taken, row.fee || ''), ...line('返金', -row.given, '')];
    }),
  ];
}

/** Columns of freee's import of transactions (取引). A return is a transaction the other way. */
function freee(sales: readonly Sales[], takings: readonly Takings[]): Cells[] {
  const head = ['収支区分', '管理番号', '発生日', '決済期日', '取引先コード', '取引先', '勘定科目', '税区分', '金額'];
  const rest = [
    '税計算区分',
    '税額',
    '備考',
    '品目',
    '部門',
    'メモタグ(複数指定可、カンマ区切り)',
    '決済日',
    '決済口座',
    '決済金額',
  ];
  const line = (
    direction: string,
    day: string,
    cells: { account: string; tax: string; amount: number; taxAmount: number | ''; note: string; shop: string },
  ): Cells => [
    ...[direction, '', slashed(day), '', '', '', cells.account, cells.tax, cells.amount],
    ...['内税', cells.taxAmount, cells.note, '', cells.shop, '', '', '', ''],
  ];
  return [
    [...head, ...rest],
    ...sales.map((row) => {
      const back = row.kind === 'return';
      const cells = { account: SALES, tax: taxName(row.rate), amount: row.gross, taxAmount: row.tax };
      const note = back ? '返品' : '店頭受取・配送の売上';
      return line(back ? '支出' : '収入', row.day, { ...cells, note, shop: inLocale(row.storeName, 'ja') });
    }),
    ...takings
      .filter(({ fee }) => fee > 0)
      .map((row) =>
        line('支出', row.day, {
          account: FEES,
          tax: '対象外',
          amount: row.fee,
          taxAmount: '',
          note: '決済手数料',
          shop: shopOf(row),
        }),
      ),
  ];
}

const mfHead = [
  ...['取引No', '取引日'],
  ...[
    '借方勘定科目',
    '借方補助科目',
    '借方部門',
    '借方取引先',
    '借方税区分',
    '借方インボイス',
    '借方金額(円)',
    '借方税額',
  ],
  ...[
    '貸方勘定科目',
    '貸方補助科目',
    '貸方部門',
    '貸方取引先',
    '貸方税区分',
    '貸方インボイス',
    '貸方金額(円)',
    '貸方税額',
  ],
  ...['摘要', '仕訳メモ', 'タグ', 'MF仕訳タイプ', '決算整理仕訳'],
];

interface Side {
  account: string;
  sub?: string;
  shop: string;
  tax: string;
  taxAmount: number | '';
}

/** Columns of Money Forward's import of journals (仕訳帳): sales against what is owed, money against the same. */
function moneyforward(sales: readonly Sales[], takings: readonly Takings[]): Cells[] {
  const entries: { day: string; debit: Side; credit: Side; amount: number; note: string }[] = [];
  for (const row of sales) {
    const shop = inLocale(row.storeName, 'ja');
    const sold: Side = { account: SALES, shop, tax: mfTaxName(row.rate), taxAmount: row.tax };
    const owed: Side = { account: RECEIVABLE, shop, tax: '対象外', taxAmount: '' };
    const back = row.kind === 'return';
    const [debit, credit] = back ? [sold, owed] : [owed, sold];
    entries.push({ day: row.day, debit, credit, amount: row.gross, note: back ? '返品' : '売上' });
  }
  for (const row of takings) {
    const shop = shopOf(row);
    const [account, sub] = moneyAccount(row);
    const money: Side = { account, sub, shop, tax: '対象外', taxAmount: '' };
    const owed: Side = { account: RECEIVABLE, shop, tax: '対象外', taxAmount: '' };
    const fee: Side = { account: FEES, shop, tax: '対象外', taxAmount: '' };
    if (row.taken > 0) entries.push({ day: row.day, debit: money, credit: owed, amount: row.taken, note: '入金' });
    if (row.given > 0) entries.push({ day: row.day, debit: owed, credit: money, amount: row.given, note: '返金' });
    // What banks sent back that day was more than what was given.
    if (row.given < 0)
      entries.push({ day: row.day, debit: money, credit: owed, amount: -row.given, note: '返金の戻り' });
    if (row.fee > 0) entries.push({ day: row.day, debit: fee, credit: money, amount: row.fee, note: '決済手数料' });
  }
  const side = ({ account, sub = '', shop, tax, taxAmount }: Side, amount: number): Cells => [
    account,
    sub,
    shop,
    '',
    tax,
    '',
    amount,
    taxAmount,
  ];
  return [
    mfHead,
    ...entries.map(
      ({ day, debit, credit, amount, note }, index): Cells => [
        index + 1,
        slashed(day),
        ...side(debit, amount),
        ...side(credit, amount),
        ...[note, '', '', 'インポート', ''],
      ],
    ),
  ];
}

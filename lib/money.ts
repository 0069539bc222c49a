/** Integer minor units: yen have none, so 6490 is ¥6,490. */
export type Minor = number;
export type Currency = 'JPY' | 'USD' | 'EUR';

/** Basis points: 1000 = 10%. */
export type TaxRate = number;

/** Tax contained in the tax-inclusive amounts of one rate on one receipt. */
export interface TaxLine {
  rate: TaxRate;
  /** Sum of the lines at this rate, tax included. */
  gross: Minor;
  tax: Minor;
}

export interface PricedLine {
  unitPrice: Minor;
  quantity: number;
  taxRate: TaxRate;
}

export const lineTotal = (line: Pick<PricedLine, 'unitPrice' | 'quantity'>): Minor => line.unitPrice * line.quantity;

export const sumOf = (amounts: Iterable<Minor>): Minor => {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
};

/**
 * Tax per rate, rounded down once per rate per receipt (qualified invoice rule: one rounding a rate, not one a line).
 * Highest rate first.
 */
export function taxLines(lines: readonly PricedLine[]): TaxLine[] {
  const gross = new Map<TaxRate, Minor>();
  for (const line of lines) gross.set(line.taxRate, (gross.get(line.taxRate) ?? 0) + lineTotal(line));
  return [...gross]
    .sort(([a], [b]) => b - a)
    .map(([rate, amount]) => ({ rate, gross: amount, tax: Math.floor((amount * rate) / (10_000 + rate)) }));
}

const formatters = new Map<Currency, Intl.NumberFormat>();

/** ¥6,490: the narrow sign and grouped digits, the same in both languages. */
export function formatMoney(amount: Minor, currency: Currency): string {
  let formatter = formatters.get(currency);
  if (!formatter) {
    formatter = new Intl.NumberFormat('en-US', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    formatters.set(currency, formatter);
  }
  const digits = formatter.resolvedOptions().maximumFractionDigits ?? 0;
  return formatter.format(amount / 10 ** digits);
}

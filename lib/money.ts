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
  /** What is taken off its units together. */
  discount?: Minor;
}

/** Of its units, before anything is taken off. */
export const fullPrice = (line: Pick<PricedLine, 'unitPrice' | 'quantity'>): Minor => line.unitPrice * line.quantity;

/** What its units cost. */
export const lineTotal = (line: Pick<PricedLine, 'unitPrice' | 'quantity' | 'discount'>): Minor =>
  fullPrice(line) - (line.discount ?? 0);

export const sumOf = (amounts: Iterable<Minor>): Minor => {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
};

/**
 * An amount shared out by weight in whole units: each share is rounded down, and what is left over goes one by one to those
 * that lost most by that, the first of equals first. Shares add up to the amount, and none exceeds its weight unless the
 * amount exceeds all of them together.
 */
export function shareOut(amount: Minor, weights: readonly Minor[]): Minor[] {
  const whole = BigInt(sumOf(weights));
  if (whole === 0n) return weights.map(() => 0);
  const parts = weights.map((weight, index) => {
    // Beyond 2^53 where both are large.
    const exact = BigInt(amount) * BigInt(weight);
    return { index, share: Number(exact / whole), lost: exact % whole };
  });
  const open = amount - sumOf(parts.map(({ share }) => share));
  const byLoss = [...parts].sort((a, b) => (a.lost === b.lost ? a.index - b.index : a.lost > b.lost ? -1 : 1));
  const raised = new Set(byLoss.slice(0, open).map(({ index }) => index));
  return parts.map(({ index, share }) => share + (raised.has(index) ? 1 : 0));
}

/** What of a line's discount stays with so many of its units; the rest goes with the others, so that none is lost between them. */
export const discountKept = ({ discount = 0, quantity }: Pick<PricedLine, 'discount' | 'quantity'>, units: number) =>
  quantity > 0 ? Math.floor((discount * units) / quantity) : 0;

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

const MINOR_DIGITS: Record<Currency, number> = { JPY: 0, USD: 2, EUR: 2 };

/** 6490 or 64.90: an amount as machines read it, without its currency. */
export const decimalAmount = (amount: Minor, currency: Currency): string =>
  (amount / 10 ** MINOR_DIGITS[currency]).toFixed(MINOR_DIGITS[currency]);

const formatters = new Map<Currency, Intl.NumberFormat>();

/** ¥6,490: the narrow sign and grouped digits, the same in both languages. */
export function formatMoney(amount: Minor, currency: Currency): string {
  let formatter = formatters.get(currency);
  if (!formatter) {
    formatter = new Intl.NumberFormat('en-US', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    formatters.set(currency, formatter);
  }
  return formatter.format(amount / 10 ** MINOR_DIGITS[currency]);
}

import type { Minor } from '../money';
import { type Parcel, sumOfSides } from '../points/limits';
import type { Shipping, ShippingRate } from './types';

export interface ShippingQuestion {
  parcel: Parcel;
  /** Of the goods, minor units. */
  value: Minor;
  /** 「東京都」; null = not known yet, then any will do. */
  prefecture: string | null;
}

/** What nobody measured or weighed goes only where there is no limit. */
const within = (actual: number | null, limit: number | null) => limit === null || (actual !== null && actual <= limit);

const fits = (rate: ShippingRate, { parcel, value, prefecture }: ShippingQuestion): boolean =>
  (!rate.prefectures || prefecture === null || rate.prefectures.includes(prefecture)) &&
  value >= (rate.minValue ?? 0) &&
  within(value, rate.maxValue) &&
  within(parcel.grams, rate.maxGrams) &&
  within(parcel.sides && sumOfSides(parcel.sides), rate.maxSumMm);

/**
 * The cheapest rate that a parcel fits, of equals the fastest; null where nobody takes it. Free from some value on is a
 * rate of its own, with that as its least value.
 */
export function shippingFor(question: ShippingQuestion, rates: readonly ShippingRate[]): Shipping | null {
  const [best] = rates
    .filter((rate) => fits(rate, question))
    .sort((a, b) => a.fee - b.fee || a.leadDays - b.leadDays || a.carrier.localeCompare(b.carrier));
  return best ? { carrier: best.carrier, fee: best.fee, leadDays: best.leadDays } : null;
}

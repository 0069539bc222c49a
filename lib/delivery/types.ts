import type { Minor } from '../money';

export const carrierCodes = ['yamato', 'sagawa', 'japan_post'] as const;
export type CarrierCode = (typeof carrierCodes)[number];

/** A Japanese address, in Japanese as a parcel's label has it. */
export interface DeliveryAddress {
  /** Seven digits. */
  postcode: string;
  prefecture: string;
  city: string;
  /** Town and house number. */
  street: string;
  building: string | null;
}

/** Where and when a delivery goes, as it was agreed. */
export interface DeliveryTerms {
  address: DeliveryAddress;
  carrier: CarrierCode;
  /** Days from leaving to arriving; missing in what was ordered before it was kept. */
  leadDays?: number;
  /** Local YYYY-MM-DD the customer asked for; null = as soon as possible. */
  date: string | null;
  /** A band of the carrier's; null = any time of the day. */
  band: string | null;
}

/** Most carriers arrive the day after. */
export const leadDaysOf = ({ leadDays = 1 }: Pick<DeliveryTerms, 'leadDays'>): number => leadDays;

/** What sending a parcel costs where it fits; null = no limit. Amounts are tax included. */
export interface ShippingRate {
  carrier: CarrierCode;
  /** Names of prefectures as addresses have them: 「東京都」; null = everywhere. */
  prefectures: string[] | null;
  /** Value of the goods. */
  minValue: Minor | null;
  maxValue: Minor | null;
  maxGrams: number | null;
  /** Three sides of the parcel added up, mm. */
  maxSumMm: number | null;
  fee: Minor;
  /** Days from leaving to arriving. */
  leadDays: number;
}

/** How one parcel is sent. */
export type Shipping = Pick<ShippingRate, 'carrier' | 'fee' | 'leadDays'>;

/** What a postcode says of an address, in Japanese. */
export interface PostcodeAddress {
  prefecture: string;
  city: string;
  /** Empty where the postcode stands for a whole town. */
  town: string;
}

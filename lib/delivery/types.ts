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
  /** Local YYYY-MM-DD the customer asked for; null = as soon as possible. */
  date: string | null;
  /** A band of the carrier's; null = any time of the day. */
  band: string | null;
}

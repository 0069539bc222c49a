import { integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import type { CarrierCode } from '@/lib/delivery/types';

/** What sending a parcel costs; the cheapest rate that a parcel fits is taken. null = no limit. */
export const shippingRates = pgTable('shipping_rates', {
  id: uuid().primaryKey(),
  carrier: text().$type<CarrierCode>().notNull(),
  /** Names of prefectures as addresses have them: 「東京都」; null = everywhere. */
  prefectures: text().array(),
  /** Value of the goods, minor units. */
  minValue: integer(),
  maxValue: integer(),
  maxGrams: integer(),
  /** Three sides of the parcel added up, mm. */
  maxSumMm: integer(),
  /** Minor units, tax included. */
  fee: integer().notNull(),
  /** Days from leaving to arriving. */
  leadDays: smallint().notNull(),
});

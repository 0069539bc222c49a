import type { Point } from '@/lib/geo';
import type { SpecialDay, WeeklyHours } from '@/lib/stores/hours-types';
import type { PickupFee, SlotPolicy, StoreService } from '@/lib/stores/types';
import type { Both } from '../products/types';
import type { OwnDay, YearEnd } from './special-days';

/** A shop as it is written down here: what follows from the date of the seed is still a rule. */
export interface StoreFacts extends Point {
  storeCode: string;
  kind: 'store' | 'warehouse';
  name: Both;
  /** 100-0005 */
  postcode: string;
  prefecture: Both;
  city: Both;
  street: Both;
  phone: string;
  access: Both;
  /** Where in the shop orders are handed over. */
  counter: Both;
  services: StoreService[];
  /** Where cars stand, and at what cost; absent = nowhere. */
  parking?: Both;
  prepMinutes: number;
  /** Orders after this local minute are prepared from the next opening; null = none. */
  cutoffMinute: number | null;
  /** Open days an order is kept. */
  holdDays: number;
  /** The same of an order paid online, where it differs. */
  holdDaysPaid?: number;
  /** Open minutes that each open order adds to the wait of the next. */
  minutesPerOrder?: number;
  /** Absent = free. */
  pickupFee?: PickupFee;
  /** Times for collecting and for visits; absent = none. */
  pickupSlots?: SlotPolicy;
  visitSlots?: SlotPolicy;
  /** Parcels to customers' homes leave from here. */
  shipsHome?: boolean;
  hours: WeeklyHours;
  yearEnd: YearEnd;
  /** Days only this shop has: stocktaking, refurbishing. */
  ownDays?: OwnDay[];
}

/** A shop of the demo, its special days fixed to dates. */
export interface SeedStore extends Omit<StoreFacts, 'yearEnd' | 'ownDays'> {
  special: SpecialDay[];
}

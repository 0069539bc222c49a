import type { Point } from '../geo';
import type { Localized } from '../locale';
import type { Minor } from '../money';
import type { PaymentMethod } from '../ways';
import type { StoreHours } from './hours-types';

export type LocationKind = 'store' | 'warehouse' | 'pickup_point';
export const storeServices = [
  'reserve',
  'pay_online',
  'parking',
  'accessible',
  'gift_wrap',
  'baby_room',
  'curbside',
] as const;
export type StoreService = (typeof storeServices)[number];

/** Times that can be booked, cut out of the opening hours. */
export interface SlotPolicy {
  /** Length of a slot. */
  minutes: number;
  /** Orders, or visits, a slot holds. */
  capacity: number;
  /** Local days ahead that can be booked, today being the first. */
  horizonDays: number;
  /** A slot cannot be booked later than so many minutes before it begins. */
  leadMinutes: number;
}

/** When the customer of a ready order is reminded; local times of the shop. */
export interface ReminderPolicy {
  /** Minute of the day after it became ready; null = not. */
  nextDayAt: number | null;
  /** So many days before the deadline, at the same minute; null = not. */
  daysBeforeEnd: number | null;
}

/** What staff make sure of before they hand over. */
export const handoverChecks = ['identity', 'signature'] as const;
export type HandoverCheck = (typeof handoverChecks)[number];

/** What collecting costs, tax included; nothing from `freeFrom` worth of goods on. */
export interface PickupFee {
  amount: Minor;
  freeFrom: Minor | null;
}

export interface Store extends Point {
  id: string;
  /** Another one after every change of the shop or of its dated hours. */
  version: string;
  storeCode: string;
  kind: LocationKind;
  name: Localized;
  postcode: string | null;
  prefecture: Localized | null;
  city: Localized | null;
  street: Localized | null;
  phone: string | null;
  website: string | null;
  access: Localized | null;
  counter: Localized | null;
  services: StoreService[];
  hours: StoreHours;
  /** Set when the imported hours say more than our model holds. */
  hoursText: string | null;
  prepMinutes: number;
  /** Open minutes that each order before it adds to an order's wait; 0 = orders do not wait for each other. */
  minutesPerOrder: number;
  /** Orders it has in hand to prepare; counted only where they make others wait. */
  waiting: number;
  cutoffMinute: number | null;
  /** Open days an order is kept that is paid when it is collected. */
  holdDays: number;
  /** The same of an order paid online; null = as long. */
  holdDaysPaid: number | null;
  /** Percent of a reservation to be paid online before it is prepared; 0 = none. */
  depositPercent: number;
  /** null = free. */
  pickupFee: PickupFee | null;
  /** null = orders are collected when they are ready, without a time of their own. */
  pickupSlots: SlotPolicy | null;
  /** null = no visits by appointment. */
  visitSlots: SlotPolicy | null;
}

/** What a visitor wants to know of a shop beside its address. */
export interface PlaceDetails {
  /** Of its entrance. */
  photoUrl: string | null;
  parking: Localized | null;
  /** The shop's own page, or its profile elsewhere. */
  website: string | null;
  handoverChecks: HandoverCheck[];
}

/** Somewhere that shops may be near. */
export interface Place extends Point {
  kind: 'prefecture' | 'city' | 'station' | 'place';
  name: Localized;
}

/** How an order can be paid at a shop. */
export function methodsOf(store: Pick<Store, 'services'>): PaymentMethod[] {
  const methods: PaymentMethod[] = offers(store, 'reserve') ? ['pay_in_store'] : [];
  return offers(store, 'pay_online') ? [...methods, 'pay_online'] : methods;
}

export const offers = (store: Pick<Store, 'services'>, service: StoreService) => store.services.includes(service);

/** Whether anything can be ordered for collecting there. */
export const takesOrders = (store: Pick<Store, 'services'>) => offers(store, 'reserve') || offers(store, 'pay_online');

/** What is taken back, and what is given for it. */
export interface ReturnPolicy {
  /** Local days after the day it was collected or delivered, to closing of the last of them. */
  days: number;
  /** As what has no fault is taken back; what was faulty or wrong is taken back as it is. */
  conditions: ('resellable' | 'opened' | 'damaged')[];
  /** Taken back only when faulty or wrong: slugs of categories, and rates of tax in basis points (800 = food and drink). */
  excluded: { categories: string[]; taxRates: number[] };
  /** Whether what collecting or sending cost is given back: for faulty or wrong goods, or whenever all of a part comes back. */
  fee: 'never' | 'fault' | 'always';
  /** Minor units: more than that a manager agrees to; null = staff decide alone. */
  approvalAbove: number | null;
  /** Staff have to have seen the receipt, unless the order was found by its number or a code. */
  receiptNeeded: boolean;
  /** Where opened goods go. */
  opened: 'warehouse' | 'damaged';
}

import type { Point } from '../geo';
import type { Localized } from '../locale';
import type { Minor } from '../money';
import type { PaymentMethod } from '../ways';
import type { StoreHours } from './hours-types';

export type LocationKind = 'store' | 'warehouse' | 'pickup_point';
export const storeServices = ['reserve', 'pay_online', 'parking', 'accessible', 'gift_wrap', 'baby_room'] as const;
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
  /** null = free. */
  pickupFee: PickupFee | null;
  /** null = orders are collected when they are ready, without a time of their own. */
  pickupSlots: SlotPolicy | null;
  /** null = no visits by appointment. */
  visitSlots: SlotPolicy | null;
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

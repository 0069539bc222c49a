import type { Point } from '../geo';
import type { Localized } from '../locale';
import type { StoreHours } from './hours-types';

export type LocationKind = 'store' | 'warehouse' | 'pickup_point';
export const storeServices = ['reserve', 'pay_online', 'parking', 'accessible', 'gift_wrap', 'baby_room'] as const;
export type StoreService = (typeof storeServices)[number];

export interface Store extends Point {
  id: string;
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
  cutoffMinute: number | null;
  holdDays: number;
}

/** Somewhere that shops may be near. */
export interface Place extends Point {
  kind: 'prefecture' | 'city' | 'station' | 'place';
  name: Localized;
}

export const offers = (store: Pick<Store, 'services'>, service: StoreService) => store.services.includes(service);

import type { Draft } from '../../drafts/types';
import type { Localized } from '../../locale';
import type { HandoverCheck, LocationKind, StoreService } from '../types';
import type { WeekForm } from '../week-form';

/** A text in both languages as it is typed. */
export interface Both {
  ja: string;
  en: string;
}

/** What can be kept here: shops, and warehouses that only send. */
export const keptKinds = ['store', 'warehouse'] as const satisfies readonly LocationKind[];
export type KeptKind = (typeof keptKinds)[number];

/** Times to book, as they are typed; off = none. */
export interface SlotForm {
  on: boolean;
  minutes: string;
  capacity: string;
  horizonDays: string;
  leadMinutes: string;
}

/** A shop as boxes to type in. */
export interface StoreForm {
  storeCode: string;
  kind: KeptKind;
  name: Both;
  postcode: string;
  prefecture: Both;
  city: Both;
  street: Both;
  phone: string;
  website: string;
  access: Both;
  counter: Both;
  parking: Both;
  photoUrl: string;
  services: StoreService[];
  zone: string;
  lat: string;
  lng: string;
  handoverChecks: HandoverCheck[];
  prepMinutes: string;
  /** 15:00; '' = none. */
  cutoff: string;
  minutesPerOrder: string;
  acceptMinutes: string;
  holdDays: string;
  holdDaysPaid: string;
  extensionDays: string;
  graceMinutes: string;
  /** 12:00; '' = not. */
  remindAt: string;
  remindBefore: string;
  depositPercent: string;
  feeAmount: string;
  feeFreeFrom: string;
  pickupSlots: SlotForm;
  visitSlots: SlotForm;
  shipsHome: boolean;
  active: boolean;
  /** Of a shop that is not public yet; later hours are changed apart, with the orders they touch. */
  week: WeekForm;
}

export interface EditedStore {
  id: string;
  draft: Draft | null;
  /** Nobody but its editor has seen it yet. */
  isNew: boolean;
  form: StoreForm;
}

/** What a shop lacks; it works without. */
export const storeHints = ['photo', 'hours', 'hours_text', 'english', 'counter'] as const;
export type StoreHint = (typeof storeHints)[number];

export interface StoreRow {
  id: string;
  storeCode: string;
  kind: KeptKind;
  name: Localized;
  prefecture: Localized | null;
  city: Localized | null;
  photoUrl: string | null;
  active: boolean;
  hints: StoreHint[];
  isDrafted: boolean;
  isNew: boolean;
}

/** A shop or warehouse to choose. */
export interface PlaceChoice {
  id: string;
  storeCode: string;
  kind: LocationKind;
  name: Localized;
  prefecture: Localized | null;
}

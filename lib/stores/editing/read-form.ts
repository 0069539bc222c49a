import { localized } from '../../catalog/editing/text';
import type { RowValues } from '../../drafts/types';
import type { FieldErrors } from '../../result';
import { minuteOf } from '../typed-spans';
import { readWeek } from '../week-form';
import type { SlotForm, StoreForm } from './types';

/** What was typed into boxes, read one by one; what cannot be read is told by the name of its box. */
export class Boxes {
  readonly problems: FieldErrors = {};

  refuse(name: string, code: string): null {
    this.problems[name] ??= code;
    return null;
  }

  /** A whole number of either width, 0 where it is wrong. */
  whole(name: string, text: string, least: number, most: number): number {
    return this.wholeOrNone(name, text, least, most) ?? (text === '' ? (this.refuse(name, 'required') ?? 0) : 0);
  }

  wholeOrNone(name: string, text: string, least: number, most: number): number | null {
    if (text === '') return null;
    const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
    if (!/^\d{1,9}$/.test(plain)) return this.refuse(name, 'number');
    const value = Number(plain);
    return value < least || value > most ? this.refuse(name, 'outside_range') : value;
  }

  /** 15:00 within one day. */
  clock(name: string, text: string): number | null {
    if (text === '') return null;
    const minute = minuteOf(text);
    return minute === null || minute >= 1440 ? this.refuse(name, 'clock') : minute;
  }

  degrees(name: string, text: string, most: number): number {
    const plain = text.normalize('NFKC').trim();
    if (plain === '') return this.refuse(name, 'required') ?? 0;
    const value = /^-?\d{1,3}(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
    return Math.abs(value) <= most ? value : (this.refuse(name, 'degrees') ?? 0);
  }
}

const isZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};

function slotsOf(boxes: Boxes, name: string, { on, minutes, capacity, horizonDays, leadMinutes }: SlotForm) {
  if (!on) return null;
  return {
    minutes: boxes.whole(`${name}.minutes`, minutes, 5, 480),
    capacity: boxes.whole(`${name}.capacity`, capacity, 1, 999),
    horizonDays: boxes.whole(`${name}.horizonDays`, horizonDays, 1, 60),
    leadMinutes: boxes.whole(`${name}.leadMinutes`, leadMinutes, 0, 10_080),
  };
}

function feeOf(boxes: Boxes, { feeAmount, feeFreeFrom }: StoreForm) {
  const amount = boxes.wholeOrNone('feeAmount', feeAmount, 0, 100_000);
  const freeFrom = boxes.wholeOrNone('feeFreeFrom', feeFreeFrom, 1, 10_000_000);
  if (freeFrom !== null && !amount) boxes.refuse('feeAmount', 'required');
  return amount ? { amount, freeFrom } : null;
}

/** 1000005 and １００−０００５ as 100-0005. */
export function readPostcode(boxes: Boxes, text: string): string | null {
  if (text === '') return null;
  const digits = text.normalize('NFKC').replace(/\D/g, '');
  return digits.length === 7 ? `${digits.slice(0, 3)}-${digits.slice(3)}` : boxes.refuse('postcode', 'postcode');
}

function websiteOf(boxes: Boxes, text: string): string | null {
  if (text === '') return null;
  return URL.canParse(text) && /^https?:\/\//.test(text) ? text : boxes.refuse('website', 'website');
}

/** Where it is and what it is called. */
const placeColumns = (boxes: Boxes, form: StoreForm): RowValues => ({
  name: localized(form.name),
  postcode: readPostcode(boxes, form.postcode),
  prefecture: localized(form.prefecture),
  city: localized(form.city),
  street: localized(form.street),
  lat: boxes.degrees('lat', form.lat, 90),
  lng: boxes.degrees('lng', form.lng, 180),
  phone: form.phone || null,
  website: websiteOf(boxes, form.website),
  access: localized(form.access),
  counter: localized(form.counter),
  parking: localized(form.parking),
  photo_url: form.photoUrl || null,
  services: form.services,
  ships_home: form.shipsHome,
  active: form.active,
});

/** How orders are prepared, kept and handed over. */
const termColumns = (boxes: Boxes, form: StoreForm): RowValues => ({
  handover_checks: form.handoverChecks,
  prep_minutes: boxes.whole('prepMinutes', form.prepMinutes, 0, 1440),
  cutoff_minute: boxes.clock('cutoff', form.cutoff),
  minutes_per_order: boxes.whole('minutesPerOrder', form.minutesPerOrder, 0, 240),
  accept_minutes: boxes.wholeOrNone('acceptMinutes', form.acceptMinutes, 1, 1440),
  hold_days: boxes.whole('holdDays', form.holdDays, 1, 60),
  hold_days_paid: boxes.wholeOrNone('holdDaysPaid', form.holdDaysPaid, 1, 60),
  extension_days: boxes.whole('extensionDays', form.extensionDays, 0, 30),
  grace_minutes: boxes.whole('graceMinutes', form.graceMinutes, 0, 1440),
  reminders: {
    nextDayAt: boxes.clock('remindAt', form.remindAt),
    daysBeforeEnd: boxes.wholeOrNone('remindBefore', form.remindBefore, 1, 30),
  },
  deposit_percent: boxes.whole('depositPercent', form.depositPercent, 0, 100),
  pickup_fee: feeOf(boxes, form),
  pickup_slots: slotsOf(boxes, 'pickupSlots', form.pickupSlots),
  visit_slots: slotsOf(boxes, 'visitSlots', form.visitSlots),
});

/** Columns that only a shop nobody has seen yet may still choose. */
function firstColumns(boxes: Boxes, form: StoreForm): RowValues {
  const week = readWeek(form.week);
  if ('fields' in week) Object.assign(boxes.problems, week.fields);
  if (!isZone(form.zone)) boxes.refuse('zone', 'zone');
  return {
    store_code: form.storeCode,
    kind: form.kind,
    zone: form.zone,
    weekly_hours: 'weekly' in week ? week.weekly : null,
  };
}

/** What was typed as columns of the shop's row, or what is wrong with which box. */
export function readStore(form: StoreForm, isNew: boolean): { columns: RowValues } | { fields: FieldErrors } {
  const boxes = new Boxes();
  const columns = {
    ...placeColumns(boxes, form),
    ...termColumns(boxes, form),
    ...(isNew && firstColumns(boxes, form)),
  };
  return Object.keys(boxes.problems).length > 0 ? { fields: boxes.problems } : { columns };
}

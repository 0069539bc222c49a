import { localized } from '../../catalog/editing/text';
import type { RowValues } from '../../drafts/types';
import type { FieldErrors } from '../../result';
import { readWeek } from '../week-form';
import { Boxes, readPostcode } from './boxes';
import type { SlotForm, StoreForm } from './types';

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

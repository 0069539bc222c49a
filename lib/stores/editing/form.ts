import { both } from '../../catalog/editing/text';
import { SHOP_ZONE } from '../../time';
import { typedMinute } from '../typed-spans';
import type { SlotPolicy } from '../types';
import { closedWeek, weekFormOf } from '../week-form';
import type { LocationValues } from './stored';
import { keptKinds, type SlotForm, type StoreForm } from './types';

const typed = (value: number | null): string => (value === null ? '' : String(value));
const clock = (minute: number | null): string => (minute === null ? '' : typedMinute(minute));

/** What stands in the boxes when times to book are switched on. */
const usualSlots: SlotPolicy = { minutes: 30, capacity: 4, horizonDays: 7, leadMinutes: 60 };

function slotForm(policy: SlotPolicy | null): SlotForm {
  const { minutes, capacity, horizonDays, leadMinutes } = policy ?? usualSlots;
  return {
    on: policy !== null,
    minutes: String(minutes),
    capacity: String(capacity),
    horizonDays: String(horizonDays),
    leadMinutes: String(leadMinutes),
  };
}

/** A row of a shop as boxes to type in. */
export const formOf = (row: LocationValues): StoreForm => ({
  storeCode: row.store_code,
  kind: keptKinds.find((kind) => kind === row.kind) ?? 'store',
  name: both(row.name),
  postcode: row.postcode ?? '',
  prefecture: both(row.prefecture),
  city: both(row.city),
  street: both(row.street),
  phone: row.phone ?? '',
  website: row.website ?? '',
  access: both(row.access),
  counter: both(row.counter),
  parking: both(row.parking),
  photoUrl: row.photo_url ?? '',
  services: row.services,
  zone: row.zone,
  lat: String(row.lat),
  lng: String(row.lng),
  handoverChecks: row.handover_checks,
  prepMinutes: typed(row.prep_minutes),
  cutoff: clock(row.cutoff_minute),
  minutesPerOrder: typed(row.minutes_per_order),
  acceptMinutes: typed(row.accept_minutes),
  holdDays: typed(row.hold_days),
  holdDaysPaid: typed(row.hold_days_paid),
  extensionDays: typed(row.extension_days),
  graceMinutes: typed(row.grace_minutes),
  remindAt: clock(row.reminders.nextDayAt),
  remindBefore: typed(row.reminders.daysBeforeEnd),
  depositPercent: typed(row.deposit_percent),
  feeAmount: typed(row.pickup_fee?.amount ?? null),
  feeFreeFrom: typed(row.pickup_fee?.freeFrom ?? null),
  pickupSlots: slotForm(row.pickup_slots),
  visitSlots: slotForm(row.visit_slots),
  shipsHome: row.ships_home,
  active: row.active,
  week: weekFormOf(row.weekly_hours),
});

const nothing = { ja: '', en: '' };

/** A shop that nobody has typed anything of yet. */
export const emptyStore: StoreForm = {
  storeCode: '',
  kind: 'store',
  name: nothing,
  postcode: '',
  prefecture: nothing,
  city: nothing,
  street: nothing,
  phone: '',
  website: '',
  access: nothing,
  counter: nothing,
  parking: nothing,
  photoUrl: '',
  services: ['reserve', 'pay_online'],
  zone: SHOP_ZONE,
  lat: '',
  lng: '',
  handoverChecks: [],
  prepMinutes: '30',
  cutoff: '',
  minutesPerOrder: '0',
  acceptMinutes: '15',
  holdDays: '7',
  holdDaysPaid: '',
  extensionDays: '3',
  graceMinutes: '0',
  remindAt: '12:00',
  remindBefore: '1',
  depositPercent: '0',
  feeAmount: '',
  feeFreeFrom: '',
  pickupSlots: slotForm(null),
  visitSlots: slotForm(null),
  shipsHome: false,
  active: true,
  week: closedWeek,
};

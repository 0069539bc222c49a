import { localized } from '../../catalog/editing/text';
import type { RowValues } from '../../drafts/types';
import type { FieldErrors } from '../../result';
import { Boxes, readPostcode } from '../../stores/editing/boxes';
import { readWeek } from '../../stores/week-form';
import type { PointForm } from './types';

export interface PointColumns {
  place: RowValues;
  point: RowValues;
}

function weekOf(boxes: Boxes, form: PointForm) {
  const read = readWeek(form.week);
  if ('weekly' in read) return read.weekly;
  Object.assign(boxes.problems, read.fields);
  return null;
}

/** What was typed as columns of the point's two rows, or what is wrong with which box. */
export function readPoint(form: PointForm): PointColumns | { fields: FieldErrors } {
  const boxes = new Boxes();
  const place = {
    name: localized(form.name),
    postcode: readPostcode(boxes, form.postcode),
    prefecture: localized(form.prefecture),
    city: localized(form.city),
    street: localized(form.street),
    lat: boxes.degrees('lat', form.lat, 90),
    lng: boxes.degrees('lng', form.lng, 180),
    hold_days: boxes.whole('holdDays', form.holdDays, 1, 60),
    hold_days_paid: boxes.wholeOrNone('holdDaysPaid', form.holdDaysPaid, 1, 60),
    weekly_hours: weekOf(boxes, form),
    active: form.active,
  };
  const point = {
    kind: form.pointKind,
    operator: form.operator,
    served_from_id: form.servedFromId,
    lead_days: boxes.whole('leadDays', form.leadDays, 0, 14),
    max_side_mm: boxes.wholeOrNone('maxSideMm', form.maxSideMm, 1, 100_000),
    max_sum_mm: boxes.wholeOrNone('maxSumMm', form.maxSumMm, 1, 300_000),
    max_grams: boxes.wholeOrNone('maxGrams', form.maxGrams, 1, 1_000_000),
    temperatures: form.temperatures,
    payment_methods: form.paymentMethods,
  };
  return Object.keys(boxes.problems).length > 0 ? { fields: boxes.problems } : { place, point };
}

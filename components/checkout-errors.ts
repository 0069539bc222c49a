import { phoneLength } from '@/lib/orders/phone';
import type { CheckoutAnswer } from '@/lib/orders/typed-checkout';
import type { CheckoutWords } from './checkout-words';
import { fill } from './fill';

/** Boxes of the checkout in the order they stand. */
const names = [
  'storeCode',
  'slot',
  'postcode',
  'prefecture',
  'city',
  'street',
  'building',
  'date',
  'band',
  'coupon',
  'pointsSome',
  'paymentMethod',
  'name',
  'email',
  'phone',
  'collector',
  'collectorName',
  'notes',
  'consent',
] as const;
export type FieldName = (typeof names)[number];

/** What is wrong, by box: a sentence that says what to do. In the order of the page. */
export type CheckoutErrors = Partial<Record<FieldName, string>>;

/** Sentences for the fields an answer found wrong. `fields`: sentence by code; `coupon`: why one was refused. */
export function checkoutErrors(
  { result, typed }: CheckoutAnswer,
  words: CheckoutWords,
  { fields, coupon }: { fields: Record<string, string>; coupon: string | undefined },
): CheckoutErrors {
  const wrong = (result && !result.ok && result.fields) || {};
  const errors: CheckoutErrors = {};
  for (const name of names) {
    const code = wrong[name];
    if (code) errors[name] = (code === 'phone' && phoneWords(typed.phone, words)) || (fields[code] ?? fields.choice);
    // It is chosen on a sheet, not typed.
    if (code && name === 'storeCode') errors[name] = fields.choice;
    if (name === 'coupon' && coupon) errors[name] = coupon;
  }
  return errors;
}

/** How many digits a Japanese number lacks or has too many, where that is what is wrong with it. */
function phoneWords(typed: string, words: CheckoutWords): string | null {
  const length = phoneLength(typed);
  if (!length || length.missing === 0) return null;
  const example = length.digits === 11 ? '090-0000-0000' : '03-0000-0000';
  const sentence = length.missing > 0 ? words.phoneShort : words.phoneLong;
  return fill(sentence, { missing: Math.abs(length.missing), digits: length.digits, example });
}

/** Label of a box, as the summary of errors names it. */
export function labelOf(
  name: FieldName,
  { person, collector, payment, final, store, slots, delivery, basket, points }: CheckoutWords,
): string {
  const labels: Record<FieldName, string> = {
    storeCode: store,
    slot: slots.title,
    ...delivery.labels,
    coupon: basket.coupon.title,
    pointsSome: points.title,
    paymentMethod: payment.legend,
    name: person.name,
    email: person.email,
    phone: person.phone,
    collector: collector.title,
    collectorName: collector.name,
    notes: collector.notes,
    consent: final.consent,
  };
  return labels[name];
}

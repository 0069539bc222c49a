import type { ActDone } from '../basket/types';
import type { Result } from '../result';
import { type PaymentMethod, paymentMethods } from '../ways';
import { type Collector, collectors, type PointsUse, pointsUses } from './types';

/** The boxes of a checkout as they were left, right or wrong: shown again, so that nothing typed is lost. */
export interface TypedCheckout {
  /** ISO begin of the time chosen; empty = as soon as possible. */
  slot: string;
  /** Of a delivery; empty = as soon as possible, any time. */
  date: string;
  band: string;
  address: TypedAddress;
  pointsUse: PointsUse;
  pointsSome: string;
  paymentMethod: PaymentMethod | null;
  name: string;
  email: string;
  phone: string;
  collector: Collector;
  collectorName: string;
  notes: string;
  consent: boolean;
  marketing: boolean;
}

/** Where a delivery goes, as it was typed. */
export interface TypedAddress {
  postcode: string;
  prefecture: string;
  city: string;
  street: string;
  building: string;
}

/** A checkout nobody has touched. */
export const untouched: TypedCheckout = {
  slot: '',
  date: '',
  band: '',
  address: { postcode: '', prefecture: '', city: '', street: '', building: '' },
  pointsUse: 'none',
  pointsSome: '',
  paymentMethod: null,
  name: '',
  email: '',
  phone: '',
  collector: 'self',
  collectorName: '',
  notes: '',
  consent: false,
  marketing: false,
};

/** What came of the last press of a button, and the boxes as they were then. */
export interface CheckoutAnswer {
  result: Result<ActDone> | null;
  typed: TypedCheckout;
}

/** What came with a form, whatever else came with it. */
export function typedCheckout(form: FormData): TypedCheckout {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    slot: text('slot'),
    date: text('date'),
    band: text('band'),
    address: {
      postcode: text('postcode'),
      prefecture: text('prefecture'),
      city: text('city'),
      street: text('street'),
      building: text('building'),
    },
    pointsUse: pointsUses.find((use) => use === text('pointsUse')) ?? 'none',
    pointsSome: text('pointsSome'),
    paymentMethod: paymentMethods.find((method) => method === text('paymentMethod')) ?? null,
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    collector: collectors.find((collector) => collector === text('collector')) ?? 'self',
    collectorName: text('collectorName'),
    notes: text('notes'),
    consent: text('consent') === 'on',
    marketing: text('marketing') === 'on',
  };
}

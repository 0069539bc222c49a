import type { ActDone } from '../basket/types';
import type { Result } from '../result';
import { type PaymentMethod, paymentMethods } from '../ways';
import { type Collector, collectors } from './types';

/** The boxes of a checkout as they were left, right or wrong: shown again, so that nothing typed is lost. */
export interface TypedCheckout {
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

/** A checkout nobody has touched. */
export const untouched: TypedCheckout = {
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

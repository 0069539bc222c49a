import { expect, it } from 'vitest';
import type { PaymentMethod } from '../ways';
import { holdDaysFor } from './hold-days';

it.each<[PaymentMethod, number | null, number]>([
  ['pay_in_store', null, 3],
  ['pay_in_store', 7, 3],
  ['pay_online', null, 3],
  ['pay_online', 7, 7],
])('%s, with %s days of its own for what is paid, is kept for %i', (paymentMethod, holdDaysPaid, days) => {
  expect(holdDaysFor({ holdDays: 3, holdDaysPaid }, paymentMethod)).toBe(days);
});

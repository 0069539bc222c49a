import type { Store } from '../stores/types';
import type { PaymentMethod } from '../ways';

/** Open days a shop keeps an order, by how it is paid; null = not chosen yet, then as where it is collected. */
export const holdDaysFor = (
  { holdDays, holdDaysPaid }: Pick<Store, 'holdDays' | 'holdDaysPaid'>,
  paymentMethod: PaymentMethod | null,
): number => (paymentMethod === 'pay_online' ? (holdDaysPaid ?? holdDays) : holdDays);

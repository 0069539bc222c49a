/** Paid where it is collected (取り置き), or by card before (ネット決済). */
export const paymentMethods = ['pay_in_store', 'pay_online'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

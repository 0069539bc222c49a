export type PaymentState = 'pending' | 'authorized' | 'paid' | 'failed' | 'voided' | 'refunded' | 'part_refunded';
export type RefundState = 'requested' | 'done' | 'failed';

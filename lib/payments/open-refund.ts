import type { Currency, Minor } from '../money';
import { isGateway, type PaidBy, type ProviderName, type RefundState } from './types';

/** Money that is to be given back, and is not. */
export interface OpenRefund {
  id: string;
  orderId: string;
  orderNumber: string;
  amount: Minor;
  currency: Currency;
  provider: ProviderName;
  method: PaidBy | null;
  label: string | null;
  state: RefundState;
  requestedAt: Date;
}

/** What nobody else is going to give: it was paid over a counter, or its gateway has said no. */
export const isForCounter = ({ provider, state }: Pick<OpenRefund, 'provider' | 'state'>): boolean =>
  (provider === 'counter' && state === 'requested') || (isGateway(provider) && state === 'failed');

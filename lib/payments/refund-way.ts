import type { PaidBy, ProviderName } from './types';

/** How money comes back: the way it was paid. */
export const refundWays = ['card', 'paypay', 'konbini', 'counter', 'points'] as const;
export type RefundWay = (typeof refundWays)[number];

/** Points and what was paid at a counter come back there, whatever it was paid with. */
export function refundWayOf({ provider, method }: { provider: ProviderName; method: PaidBy | null }): RefundWay {
  if (provider === 'counter' || provider === 'points') return provider;
  return method === 'paypay' || method === 'konbini' ? method : 'card';
}

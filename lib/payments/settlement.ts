import { type Minor, sumOf } from '../money';
import type { PaymentState, ProviderName } from './types';

/** A payment as far as settling needs it, oldest first. */
export interface Held {
  id: string;
  provider: ProviderName;
  state: PaymentState;
  amount: Minor;
  captured: Minor;
  refunded: Minor;
  /** Of refunds that were asked for and are not done. */
  underway: Minor;
}

/** What an order has cost so far and what was paid for it. */
export interface OrderMoney {
  /** What its parts that are open or were handed over cost, less what was returned. What pays for an exchange stays in it. */
  worth: Minor;
  /** That of the parts that were handed over: what came for the others is not touched by a return. */
  handedOver: Minor;
  payments: readonly Held[];
}

const leftOf = ({ captured, refunded, underway }: Held): Minor => captured - refunded - underway;

/** Paid and not given back. */
export const creditOf = (payments: readonly Held[]): Minor => sumOf(payments.map(leftOf));

/**
 * What is given back when no more than `asked` may go, and which payments are let go altogether. Never more than was paid
 * beyond what the order still comes to, so that asking twice gives back once. Money goes back the way it came: what was
 * paid last first, and points last of all, because money is worth more to its owner.
 */
export function planGiveBack({ worth, payments }: Pick<OrderMoney, 'worth' | 'payments'>, asked: Minor) {
  const excess = Math.max(0, Math.min(asked, creditOf(payments) - worth));
  const latestFirst = [...payments].reverse();
  const inTurn = [
    ...latestFirst.filter(({ provider }) => provider !== 'points'),
    ...latestFirst.filter(({ provider }) => provider === 'points'),
  ];
  let open = excess;
  const refunds: { payment: Held; amount: Minor }[] = [];
  for (const payment of inTurn) {
    const amount = Math.min(open, leftOf(payment));
    if (amount <= 0) continue;
    refunds.push({ payment, amount });
    open -= amount;
  }
  return { refunds, letGo: worth > 0 ? [] : payments.filter(isOpen) };
}

/** How much of an authorized payment is taken: what the order comes to beyond what was paid, and never more than was set aside. */
export const toCapture = (
  { worth, payments }: Pick<OrderMoney, 'worth' | 'payments'>,
  payment: Pick<Held, 'amount'>,
): Minor => Math.max(0, Math.min(payment.amount, worth - creditOf(payments)));

const openStates: readonly PaymentState[] = ['pending', 'awaiting', 'authorized'];
const isOpen = ({ state }: Pick<Held, 'state'>): boolean => openStates.includes(state);

/** How far a payment has come. It never goes back: what is read late or in the wrong order changes nothing. */
const rank: Record<PaymentState, number> = {
  pending: 0,
  awaiting: 1,
  authorized: 2,
  captured: 3,
  voided: 3,
  failed: 3,
};
export const isFurther = (to: PaymentState, from: PaymentState): boolean => rank[to] > rank[from];

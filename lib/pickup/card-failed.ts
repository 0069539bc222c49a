import type { StaffOrder } from './types';

/** What was set aside on a card could not be taken, and nothing was paid since. */
export const isCardFailed = ({ paymentStatus, events }: Pick<StaffOrder, 'paymentStatus' | 'events'>): boolean =>
  paymentStatus === 'unpaid' && events.some(({ event }) => event === 'capture_failed');

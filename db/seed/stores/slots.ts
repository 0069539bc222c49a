import type { PickupFee, SlotPolicy } from '@/lib/stores/types';

/** Half hours at a busy counter. */
export const halfHours: SlotPolicy = { minutes: 30, capacity: 4, horizonDays: 5, leadMinutes: 60 };

/** Time with somebody of the shop: one comes an hour ahead at the latest, up to two weeks before. */
export const visitHours: SlotPolicy = { minutes: 60, capacity: 2, horizonDays: 14, leadMinutes: 60 };

/** Small baskets pay for the counter where room is short. */
export const smallBasketFee: PickupFee = { amount: 110, freeFrom: 2200 };

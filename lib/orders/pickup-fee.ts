import type { Minor } from '../money';
import type { PickupFee } from '../stores/types';

/** What collecting goods of this worth costs at a shop, tax included. */
export const pickupFeeOf = (fee: PickupFee | null, goods: Minor): Minor =>
  !fee || (fee.freeFrom !== null && goods >= fee.freeFrom) ? 0 : fee.amount;

import type { Move } from '../../stock/set-counts';
import type { Change } from '../definition';

/** A level that moved, as it is kept. */
export const levelChange = ({ variantId, locationId, from, to, created }: Move): Change => ({
  table: 'stock_levels',
  key: `${variantId}:${locationId}`,
  before: created ? null : { onHand: from },
  after: { onHand: to },
});

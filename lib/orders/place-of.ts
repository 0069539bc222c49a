import type { Store } from '../stores/types';
import type { Fulfillment } from './types';

/** Where a part is collected: a place that holds no stock as it was when it was chosen, a shop as it is now. */
export function placeOf(location: Store, { point }: Pick<Fulfillment, 'point'>): Store {
  if (!point) return location;
  const { name, address, postcode, lat, lng } = point;
  return { ...location, name, postcode, lat, lng, prefecture: null, city: null, street: address, counter: null };
}

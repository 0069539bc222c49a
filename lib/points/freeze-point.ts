import { addressWords } from '../stores/address';
import type { FrozenPoint, PickupPoint } from './types';

/** What an order keeps of the point it goes to. */
export function freezePoint({ code, kind, operator, name, postcode, lat, lng, ...parts }: PickupPoint): FrozenPoint {
  const { prefecture, city, street } = parts;
  const place = { postcode: null, prefecture, city, street };
  const address = { ja: addressWords(place, 'ja'), en: addressWords(place, 'en') };
  return { code, kind, operator, name, address, postcode, lat, lng };
}

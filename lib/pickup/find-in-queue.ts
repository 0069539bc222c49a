import type { StaffOrder } from './types';

/** As it is compared: half width, small letters, without spaces and hyphens. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}−ー]/gu, '');

/** Whether an order is what somebody looks for by number, name, the end of a phone number, or where it lies. */
export function isLookedFor(
  { number, customerName, collectorName, customerPhone, shelf }: StaffOrder,
  typed: string,
): boolean {
  const wanted = plain(typed);
  if (wanted === '') return true;
  const named = [number, customerName, collectorName ?? ''].some((text) => plain(text).includes(wanted));
  return named || plain(shelf ?? '') === wanted || (/^\d{3,}$/.test(wanted) && plain(customerPhone).endsWith(wanted));
}

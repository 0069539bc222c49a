import { localDate, localMinute, SHOP_ZONE } from '@/lib/time';

const HOUR_MINUTES = 60;
const two = (value: number) => String(value).padStart(2, '0');

/** A moment as the browser's own field for a local time writes it; '' = none. */
export function fieldTime(at: Date | null): string {
  if (!at) return '';
  const minute = localMinute(at, SHOP_ZONE);
  return `${localDate(at, SHOP_ZONE)}T${two(Math.floor(minute / HOUR_MINUTES))}:${two(minute % HOUR_MINUTES)}`;
}

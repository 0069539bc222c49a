import type { Locale } from '../locale';

const DAY = 1440;
/** Up to here minutes are easier to act on than hours; from here on they no longer matter. */
const IN_MINUTES = 180;

/** 69分 / 69 min; 3時間 / 3 h; 2日 / 2 days. `minutes` is not negative. */
export function minutesWords(minutes: number, locale: Locale): string {
  const ja = locale === 'ja';
  if (minutes < IN_MINUTES) return ja ? `${minutes}分` : `${minutes} min`;
  if (minutes >= 2 * DAY) {
    const days = Math.floor(minutes / DAY);
    return ja ? `${days}日` : `${days} days`;
  }
  const hours = Math.floor(minutes / 60);
  return ja ? `${hours}時間` : `${hours} h`;
}

/** あと 69分 / 69 min left; 6分 超過 / 6 min late. Minutes until the promised time, negative when it is over. */
export function leftWords(minutes: number, locale: Locale): string {
  const words = minutesWords(Math.abs(minutes), locale);
  if (minutes < 0) return locale === 'ja' ? `${words} 超過` : `${words} late`;
  return locale === 'ja' ? `あと ${words}` : `${words} left`;
}

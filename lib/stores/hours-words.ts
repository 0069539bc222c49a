import type { Locale } from '../locale';
import { minuteWords } from '../time';
import type { DayIntervals } from './hours';
import type { Interval } from './hours-types';

const words = {
  ja: { always: '24時間営業', weekly: '定休日', closed: '休業', midnight: '24:00', nextDay: '翌', and: '、' },
  en: { always: 'Open 24 hours', weekly: 'Closed', closed: 'Closed', midnight: 'midnight', nextDay: '', and: ', ' },
};

/** A closing as it is said in the shop: 20:00, 24:00, 翌3:00. */
function closingWords(minute: number, locale: Locale): string {
  if (minute === 1440) return words[locale].midnight;
  return `${minute > 1440 ? words[locale].nextDay : ''}${minuteWords(minute, locale)}`;
}

function intervalWords({ from, to }: Interval, locale: Locale): string {
  if (from === 0 && to === 1440) return words[locale].always;
  return `${minuteWords(from, locale)}–${closingWords(to, locale)}`;
}

/** A day in a table of hours: 11:00–20:00, 6:00–翌3:00, 24時間営業, 定休日; 11:00 am–8:00 pm, Closed. */
export function hoursWords({ intervals, reason }: Pick<DayIntervals, 'intervals' | 'reason'>, locale: Locale): string {
  if (intervals.length === 0) return reason === 'weekly' ? words[locale].weekly : words[locale].closed;
  return intervals.map((interval) => intervalWords(interval, locale)).join(words[locale].and);
}

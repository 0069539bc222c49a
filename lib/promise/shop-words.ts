import type { Locale } from '../locale';
import { stockWords } from '../stock/words';
import { clockWords, daysBetween, dayWords, localDate, shortDay } from '../time';
import { readyParts } from './ready-words';
import type { ShopRow } from './shop-rows';

/** Between the parts of a sentence that is read out. */
export const joint: Record<Locale, string> = { ja: '、', en: ', ' };

/** 「本日 15:30 以降」; where it is brought in first 「取寄せで 11月28日(土) 11:00 以降」; empty without a time. */
export function rowReady(row: Pick<ShopRow, 'ready' | 'zone' | 'none'>, now: Date | null, locale: Locale): string {
  if (!row.ready || !now) return '';
  const { sentence } = readyParts(new Date(row.ready), row.zone, now, locale);
  if (!row.none) return sentence;
  return locale === 'ja' ? `取寄せで ${sentence}` : `Brought in: ${sentence.replace('From', 'from')}`;
}

/** 「丸の内店、在庫あり、本日 15:30 以降」: a shop, its stock and its time as one sentence. */
export function shopSentence(row: ShopRow, now: Date, locale: Locale): string {
  return [row.name, stockWords(row, locale), rowReady(row, now, locale)].filter(Boolean).join(joint[locale]);
}

/** On a map's pin: 15:30 today, 明日, then 11/26(木); empty where there is no time to say. */
export function pinWords({ ready, zone }: Pick<ShopRow, 'ready' | 'zone'>, now: Date, locale: Locale): string {
  if (!ready) return '';
  const at = new Date(ready);
  const days = daysBetween(localDate(now, zone), localDate(at, zone));
  if (days === 0) return clockWords(at, zone, locale);
  return days === 1 ? dayWords(at, zone, now, locale) : shortDay(at, zone, locale);
}

const MINUTE_MS = 60_000;
/** Beyond this a clock time says more than minutes. */
const LATELY_MINUTES = 90;

/** 「在庫の数は 4分前に確かめたものです」: how old what a shop says of its stock is. */
export function countedWords(counted: Date, zone: string, now: Date, locale: Locale): string {
  const minutes = Math.floor((now.getTime() - counted.getTime()) / MINUTE_MS);
  const isToday = localDate(counted, zone) === localDate(now, zone);
  const day = isToday ? dayWords(counted, zone, now, locale).toLowerCase() : shortDay(counted, zone, locale);
  const when = `${day} ${clockWords(counted, zone, locale)}`;
  if (locale === 'ja') {
    if (minutes < 1) return '在庫の数は、いま確かめたものです';
    return `在庫の数は ${minutes > LATELY_MINUTES ? `${when} ` : `${minutes}分前`}に確かめたものです`;
  }
  if (minutes < 1) return 'Stock counted just now';
  return minutes > LATELY_MINUTES ? `Stock counted ${when}` : `Stock counted ${minutes} min ago`;
}

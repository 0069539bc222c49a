import type { Locale } from '../locale';
import { clockWords, dayParts, dayWords, localDate, readyWords, shortDay } from '../time';

/** A ready time cut into what a slip, a card and a reader need; the same words on server and client. */
export interface ReadyWords {
  /** 「本日 15:30 以降」, "From 3:30 pm today" */
  sentence: string;
  /** Above the figure: 「本日 11/22(日)」, "From today, Nov 22" */
  day: string;
  /** The figure: 15:30, 3:30; a date when it is neither today nor tomorrow: 11/26, Nov 26 */
  figure: string;
  /** Beside the figure: 以降, pm; (木) 以降 */
  after: string;
  /** On a card: 「15:30 以降」 today, else with its day: 「明日 11:00 以降」 */
  short: string;
  today: boolean;
  /** Neither today nor tomorrow: the slip then leads with the date. */
  far: boolean;
}

const isNear = (at: Date, zone: string, now: Date) => {
  const day = localDate(at, zone);
  return day === localDate(now, zone) || day === localDate(new Date(now.getTime() + 86_400_000), zone);
};

function japanese(at: Date, zone: string, now: Date, sentence: string): ReadyWords {
  const clock = clockWords(at, zone, 'ja');
  const day = shortDay(at, zone, 'ja');
  const { date, weekday } = dayParts(at, zone, 'ja');
  const today = localDate(at, zone) === localDate(now, zone);
  if (!isNear(at, zone, now)) {
    return {
      sentence,
      day: `${clock} から`,
      figure: date,
      after: `${weekday} 以降`,
      short: `${day} 以降`,
      today,
      far: true,
    };
  }
  const word = dayWords(at, zone, now, 'ja');
  const short = today ? `${clock} 以降` : sentence;
  return { sentence, day: `${word} ${day}`, figure: clock, after: '以降', short, today, far: false };
}

function english(at: Date, zone: string, now: Date, sentence: string): ReadyWords {
  const clock = clockWords(at, zone, 'en');
  const [figure = clock, half = ''] = clock.split(' ');
  const day = shortDay(at, zone, 'en');
  const { date, weekday } = dayParts(at, zone, 'en');
  const today = localDate(at, zone) === localDate(now, zone);
  if (!isNear(at, zone, now)) {
    return {
      sentence,
      day: `${weekday}, from ${clock}`,
      figure: date,
      after: '',
      short: `From ${day}`,
      today,
      far: true,
    };
  }
  const word = dayWords(at, zone, now, 'en').toLowerCase();
  const short = today ? `From ${clock}` : sentence;
  return { sentence, day: `From ${word}, ${date}`, figure, after: half, short, today, far: false };
}

/** Words of the instant `at` from which something can be collected, as seen at `now` in the shop's zone. */
export function readyParts(at: Date, zone: string, now: Date, locale: Locale): ReadyWords {
  const sentence = readyWords(at, zone, now, locale);
  return locale === 'ja' ? japanese(at, zone, now, sentence) : english(at, zone, now, sentence);
}

/** Beside the figure of a time that is booked: から, pm; (木) */
export const bookedAfter = ({ after, far }: ReadyWords): string => after.replace('以降', far ? '' : 'から').trim();

/** Beside the figure of a time that has passed: pm; (木) */
export const passedAfter = ({ after }: ReadyWords): string => after.replace('以降', '').trim();

import { describe, expect, it } from 'vitest';
import type { DayIntervals } from './hours';
import { hoursWords } from './hours-words';

describe('a day in a table of hours', () => {
  it.each<[DayIntervals['reason'], [number, number][], string, string]>([
    ['weekly', [[660, 1200]], '11:00–20:00', '11:00 am–8:00 pm'],
    ['weekly', [[540, 1440]], '9:00–24:00', '9:00 am–midnight'],
    ['weekly', [[360, 1620]], '6:00–翌3:00', '6:00 am–3:00 am'],
    ['weekly', [[0, 1440]], '24時間営業', 'Open 24 hours'],
    [
      'holiday',
      [
        [600, 780],
        [840, 1200],
      ],
      '10:00–13:00、14:00–20:00',
      '10:00 am–1:00 pm, 2:00 pm–8:00 pm',
    ],
    ['weekly', [], '定休日', 'Closed'],
    ['special', [], '休業', 'Closed'],
  ])('for %s hours %j reads %s and %s', (reason, spans, ja, en) => {
    const day = { reason, intervals: spans.map(([from, to]) => ({ from, to })) };
    expect(hoursWords(day, 'ja')).toBe(ja);
    expect(hoursWords(day, 'en')).toBe(en);
  });
});

import { describe, expect, it } from 'vitest';
import { parseGoogleHours, parseGoogleSpecialHours } from './google-hours';

describe('hours of a Google Business Profile spreadsheet', () => {
  it.each([
    ['09:00-17:00', [{ from: 540, to: 1020 }]],
    [
      '18:00-20:00, 9:00 - 17:00',
      [
        { from: 540, to: 1020 },
        { from: 1080, to: 1200 },
      ],
    ],
    ['10:00 AM-5:30 PM', [{ from: 600, to: 1050 }]],
    ['12:00AM-12:00AM', [{ from: 0, to: 1440 }]],
    ['00:00-24:00', [{ from: 0, to: 1440 }]],
    ['18:00-02:00', [{ from: 1080, to: 1560 }]],
    ['x', []],
    [' X ', []],
  ])('reads %j', (text, expected) => {
    expect(parseGoogleHours(text)).toEqual(expected);
  });

  it.each(['', 'closed', '9-17', '09:00', '09:00-17:60', '25:00-26:00', '09:00-17:00,', '09:00-17:00, 16:00-18:00'])(
    'refuses %j',
    (text) => {
      expect(parseGoogleHours(text)).toBeNull();
    },
  );

  it('reads special days, several spans of one date together', () => {
    expect(parseGoogleSpecialHours('2026-12-24: 09:00-13:00, 2026-12-25: x, 2026-12-24: 14:00-16:00')).toEqual([
      {
        date: '2026-12-24',
        intervals: [
          { from: 540, to: 780 },
          { from: 840, to: 960 },
        ],
      },
      { date: '2026-12-25', intervals: [] },
    ]);
    expect(parseGoogleSpecialHours(' ')).toEqual([]);
  });

  it.each(['2026-02-30: x', '2026-13-01: x', '12/24/2026: x', '2026-12-24', '2026-12-24: x, 2026-12-24: 09:00-10:00'])(
    'refuses the special days %j',
    (text) => {
      expect(parseGoogleSpecialHours(text)).toBeNull();
    },
  );
});

'use client';

import { clsx } from 'clsx';
import { useMemo } from 'react';
import { inLocale, type Locale, middot } from '@/lib/locale';
import { type DayRow, weekOf } from '@/lib/stores/hours';
import type { StoreHours } from '@/lib/stores/hours-types';
import { hoursWords } from '@/lib/stores/hours-words';
import { addDays, localDate, shortDay } from '@/lib/time';
import { useNow } from './live';

interface StoreWeekProps {
  hours: StoreHours;
  /** Public holidays from before the page was made on, local YYYY-MM-DD. */
  holidays: string[];
  /** When the page was made, ISO: the browser goes on from its own day. */
  madeAt: string;
  locale: Locale;
  words: { day: string; hours: string; today: string; holiday: string; coming: string; week: string };
}

const DAYS = 7;
/** Special days told beyond the week. */
const SIGHT_DAYS = 60;

/** The week from today on, with public holidays and days that differ; then the special days to come. */
export function StoreWeek({ hours, holidays, madeAt, locale, words }: StoreWeekProps) {
  const now = useNow();
  const today = localDate(now ?? new Date(madeAt), hours.zone);
  const known = useMemo(() => new Set(holidays), [holidays]);
  const rows = useMemo(() => weekOf(hours, known, today), [hours, known, today]);
  const later = hours.special.filter(({ date }) => date >= addDays(today, DAYS) && date <= addDays(today, SIGHT_DAYS));
  return (
    <>
      <table className="week">
        <caption className="sr">{words.week}</caption>
        <thead className="sr">
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.hours}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <WeekRow key={row.date} row={row} isToday={row.date === today} locale={locale} words={words} />
          ))}
        </tbody>
      </table>
      {later.length > 0 && (
        <>
          <h3 className="week-later">{words.coming}</h3>
          <table className="week">
            <tbody>
              {later.map(({ date, intervals, note }) => (
                <tr key={date}>
                  <th scope="row">{dayName(date, locale)}</th>
                  <td>
                    {hoursWords({ intervals, reason: 'special' }, locale)}
                    {note && <span className="soft"> {inLocale(note, locale)}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}

// Noon in UTC is the same calendar date from Hawaii to Japan: only the date is said.
const dayName = (date: string, locale: Locale) => shortDay(new Date(`${date}T12:00:00Z`), 'UTC', locale);

interface WeekRowProps {
  row: DayRow;
  isToday: boolean;
  locale: Locale;
  words: StoreWeekProps['words'];
}

function WeekRow({ row, isToday, locale, words }: WeekRowProps) {
  const because = [row.isHoliday && words.holiday, row.note && inLocale(row.note, locale)]
    .filter(Boolean)
    .join(middot[locale]);
  return (
    <tr className={clsx(isToday && 'today')} aria-current={isToday ? 'date' : undefined}>
      <th scope="row">
        {dayName(row.date, locale)}
        {isToday && <span className="today-word"> {words.today}</span>}
      </th>
      <td className={clsx(row.intervals.length === 0 && 'text-kaki')}>
        <span className="num">{hoursWords(row, locale)}</span>
        {because && <span className="soft because"> {because}</span>}
      </td>
    </tr>
  );
}

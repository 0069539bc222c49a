import { useTranslations } from 'next-intl';
import type { DayRun } from '@/lib/closures/runs';
import { inLocale, type Locale } from '@/lib/locale';
import { hoursWords } from '@/lib/stores/hours-words';
import { dateWords } from '@/lib/time';

interface DayRunsProps {
  runs: DayRun[];
  /** Local date. */
  today: string;
  locale: Locale;
}

/** Days that differ from a shop's week, the next first. */
export function DayRuns({ runs, today, locale }: DayRunsProps) {
  const t = useTranslations('hours.days');
  const day = (date: string) => dateWords(date, today, locale);
  return (
    <ul className="day-runs">
      {runs.map(({ from, to, intervals, note }) => (
        <li key={from}>
          <b>{from === to ? day(from) : t('range', { from: day(from), to: day(to) })}</b>
          <span className="num">{hoursWords({ intervals, reason: 'special' }, locale)}</span>
          {note && <span className="small soft">{inLocale(note, locale)}</span>}
        </li>
      ))}
    </ul>
  );
}

import { useTranslations } from 'next-intl';
import type { DayRun } from '@/lib/closures/runs';
import { inLocale, type Locale } from '@/lib/locale';
import { hoursWords } from '@/lib/stores/hours-words';
import { dateWords } from '@/lib/time';

interface HoursDaysProps {
  runs: DayRun[];
  /** Local date. */
  today: string;
  locale: Locale;
}

/** The changes that are known, the next first. */
export function HoursDays({ runs, today, locale }: HoursDaysProps) {
  const t = useTranslations('hours.days');
  const day = (date: string) => dateWords(date, today, locale);
  return (
    <section aria-labelledby="days-title">
      <h2 id="days-title">{t('title')}</h2>
      {runs.length === 0 ? (
        <p className="small soft">
          {t('none')} {t('noneWhy')}
        </p>
      ) : (
        <ul className="day-runs">
          {runs.map(({ from, to, intervals, note }) => (
            <li key={from}>
              <b>{from === to ? day(from) : t('range', { from: day(from), to: day(to) })}</b>
              <span className="num">{hoursWords({ intervals, reason: 'special' }, locale)}</span>
              {note && <span className="small soft">{inLocale(note, locale)}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

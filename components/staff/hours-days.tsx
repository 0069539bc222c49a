import { useTranslations } from 'next-intl';
import type { DayRun } from '@/lib/closures/runs';
import type { Locale } from '@/lib/locale';
import { DayRuns } from '../day-runs';

interface HoursDaysProps {
  runs: DayRun[];
  /** Local date. */
  today: string;
  locale: Locale;
}

/** The changes that are known, the next first. */
export function HoursDays({ runs, today, locale }: HoursDaysProps) {
  const t = useTranslations('hours.days');
  return (
    <section aria-labelledby="days-title">
      <h2 id="days-title">{t('title')}</h2>
      {runs.length === 0 ? (
        <p className="small soft">
          {t('none')} {t('noneWhy')}
        </p>
      ) : (
        <DayRuns runs={runs} today={today} locale={locale} />
      )}
    </section>
  );
}

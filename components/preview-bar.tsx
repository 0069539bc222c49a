import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locale';
import { clockWords, shortDay } from '@/lib/time';
import { Button } from './ui/button';

interface PreviewBarProps {
  locale: Locale;
  /** The time looked at; null = now. */
  at: Date | null;
  zone: string;
}

/** Says over every page that this is not yet what shoppers see, and leads back to that. */
export function PreviewBar({ locale, at, zone }: PreviewBarProps) {
  const t = useTranslations('common.preview');
  return (
    <aside className="preview-bar" aria-label={t('title')}>
      <p>
        <b>{t('title')}</b>
        {at && <span>{t('asOf', { day: shortDay(at, zone, locale), clock: clockWords(at, zone, locale) })}</span>}
        <span className="max-lg:hidden">{t('notForReal')}</span>
      </p>
      <form method="post" action="/api/preview/leave">
        <Button type="submit" kind="quiet" small>
          {t('leave')}
        </Button>
      </form>
    </aside>
  );
}

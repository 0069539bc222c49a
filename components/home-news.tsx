import { useTranslations } from 'next-intl';
import { inLocale, type Locale, type Localized, localePath } from '@/lib/locale';
import type { HoursNews } from '@/lib/stores/hours-news';
import { dateWords, minuteWords } from '@/lib/time';
import { Icon } from './ui/icon';

interface HomeNewsProps {
  locale: Locale;
  news: HoursNews<{ name: Localized }>;
}

/** 11月23日(月・祝), Mon, Nov 23 (holiday) */
const dayOf = ({ date, isHoliday }: HomeNewsProps['news'], locale: Locale) => {
  const words = dateWords(date, date, locale);
  if (!isHoliday) return words;
  return locale === 'ja' ? words.replace(')', '・祝)') : `${words} (holiday)`;
};

/** One line: the next day on which hours are not the usual ones. */
export function HomeNews({ locale, news }: HomeNewsProps) {
  const t = useTranslations('home.news');
  const shops = 'shops' in news ? news.shops : [];
  const [only] = shops;
  const values = {
    day: dayOf(news, locale),
    clock: news.kind === 'all_until' ? minuteWords(news.minute, locale) : '',
    count: shops.length,
    store: only ? inLocale(only.name, locale) : '',
  };
  return (
    <p className="note news">
      <Icon name="info" size="s" />
      <span>
        {t(shops.length === 1 ? `one_${news.kind}` : news.kind, values)}{' '}
        <a href={localePath(locale, '/stores')}>{t('hours')}</a>
      </span>
    </p>
  );
}

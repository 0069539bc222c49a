import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { type Locale, localePath } from '@/lib/locale';
import { Icon } from './ui/icon';

interface SearchFormProps {
  locale: Locale;
  /** What was searched for. */
  query?: string;
  className?: string;
}

/** Search by name, colour, article number or JAN; an ordinary form. */
export function SearchForm({ locale, query, className }: SearchFormProps) {
  const t = useTranslations('common.search');
  return (
    <search className={clsx('find', className)}>
      <form action={localePath(locale, '/search')}>
        <label>
          <span className="sr">{t('label')}</span>
          <Icon name="search" />
          <input type="search" name="q" defaultValue={query} placeholder={t('hint')} maxLength={100} required />
        </label>
      </form>
    </search>
  );
}

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { type Locale, localePath } from '@/lib/locale';
import { SearchField } from './search-field';
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
        <SearchField aria-label={t('label')} defaultValue={query} placeholder={t('hint')} />
        <button type="submit" className="go" aria-label={t('submit')}>
          <Icon name="search" />
        </button>
      </form>
    </search>
  );
}

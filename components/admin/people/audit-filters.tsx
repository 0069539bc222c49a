import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { AuditFilter } from '@/lib/office/input';
import { Button } from '../../ui/button';
import { FilterBox, FilterSelect } from '../filter-field';
import { actionWords } from './action-words';

interface AuditFiltersProps {
  filter: AuditFilter;
  choices: { actions: string[]; people: { id: string; name: string }[] };
  path: string;
}

/** A form of the address alone. */
export function AuditFilters({ filter, choices, path }: AuditFiltersProps) {
  const t = useTranslations('adminStaff.audit');
  const all = t('filter.all');
  return (
    <form className="console-filters" action={path} aria-label={t('filter.title')}>
      <FilterBox className="wide" name="subject" label={t('filter.subject')} defaultValue={filter.subject} />
      <FilterSelect name="who" label={t('filter.who')} all={all} defaultValue={filter.who}>
        {choices.people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect name="action" label={t('filter.action')} all={all} defaultValue={filter.action}>
        {choices.actions.map((action) => (
          <option key={action} value={action}>
            {actionWords(t, action)}
          </option>
        ))}
      </FilterSelect>
      <FilterBox type="date" name="from" label={t('filter.from')} defaultValue={filter.from} />
      <FilterBox type="date" name="to" label={t('filter.to')} defaultValue={filter.to} />
      <p className="console-filters-do">
        <Button type="submit" small icon="search">
          {t('filter.submit')}
        </Button>
        <Link className="link" href={path} prefetch={false}>
          {t('filter.clear')}
        </Link>
      </p>
    </form>
  );
}

import { useTranslations } from 'next-intl';

interface ListCountProps {
  total: number;
  page: number;
  perPage: number;
}

/** How many there are, and on a list of several pages which of them stand here. */
export function ListCount({ total, page, perPage }: ListCountProps) {
  const t = useTranslations('catalog');
  const from = (page - 1) * perPage + 1;
  const to = Math.min(page * perPage, total);
  return (
    <span className="small soft num">
      {total > perPage ? t('countPart', { total, from, to }) : t('count', { total })}
    </span>
  );
}

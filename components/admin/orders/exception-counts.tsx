import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type Exception, exceptions } from '@/lib/office/types';
import { Icon } from '../../ui/icon';

interface ExceptionCountsProps {
  counts: Record<Exception, number>;
  /** What is shown now. */
  chosen: Exception | undefined;
  /** Address of the list of one kind; of all orders for none. */
  hrefOf(kind: Exception | null): string;
}

/** What is stuck, the most pressing first: each count leads to its orders. */
export function ExceptionCounts({ counts, chosen, hrefOf }: ExceptionCountsProps) {
  const t = useTranslations('adminOrders');
  const some = exceptions.some((kind) => counts[kind] > 0);
  return (
    <nav className="wrong-counts" aria-label={t('wrongTitle')}>
      {!some && (
        <p className="small soft row">
          <Icon name="check" size="s" />
          {t('wrongNone')}
        </p>
      )}
      {some && (
        <ul>
          {exceptions.map((kind) => (
            <li key={kind}>
              <Link
                href={hrefOf(chosen === kind ? null : kind)}
                prefetch={false}
                className={counts[kind] > 0 ? 'some' : undefined}
                aria-current={chosen === kind ? 'true' : undefined}
              >
                <b className="num">{counts[kind]}</b>
                <span>{t(`wrong.${kind}`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}

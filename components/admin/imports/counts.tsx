import { useTranslations } from 'next-intl';

interface CountsProps {
  counts: { created: number; changed: number; unchanged: number; refused: number; flagged: number };
}

const order = ['created', 'changed', 'unchanged', 'refused', 'flagged'] as const;

/** What becomes, or became, of all that a file holds. */
export function Counts({ counts }: CountsProps) {
  const t = useTranslations('adminImports.count');
  return (
    <dl className="import-counts">
      {order.map((name) => (
        <div key={name} className={counts[name] > 0 && name === 'refused' ? 'late' : undefined}>
          <dt>{t(name)}</dt>
          <dd>{counts[name].toLocaleString()}</dd>
        </div>
      ))}
    </dl>
  );
}

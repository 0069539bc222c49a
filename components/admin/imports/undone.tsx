import { useTranslations } from 'next-intl';

interface UndoneProps {
  undone: { count: number; keptCount: number; kept: string[] };
}

const SHOWN = 100;

/** What was put back, and what stayed because somebody changed it since. */
export function Undone({ undone: { count, keptCount, kept } }: UndoneProps) {
  const t = useTranslations('adminImports.undone');
  return (
    <div className="import-undone" role="status">
      <h2>{t('title')}</h2>
      <p>{t('count', { count })}</p>
      {keptCount > 0 && (
        <>
          <p>{t('kept', { count: keptCount })}</p>
          <ul>
            {kept.slice(0, SHOWN).map((each, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they never change their places, and two may say the same
              <li key={`${each}${i}`}>{each}</li>
            ))}
            {keptCount > SHOWN && <li>{t('more', { count: keptCount - SHOWN })}</li>}
          </ul>
        </>
      )}
    </div>
  );
}

'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';

interface WorkingProps {
  state: 'reading' | 'saving' | 'undoing';
  done: number;
  total: number;
}

const LOOK_MS = 1500;

/** How far a file is; looks again until it is done. */
export function Working({ state, done, total }: WorkingProps) {
  const t = useTranslations('adminImports.working');
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), LOOK_MS);
    return () => clearInterval(timer);
  }, [router]);
  const isCounted = total > 0 && done > 0;
  return (
    <div className="import-working" role="status">
      <p>
        <b>{t(state)}</b>
      </p>
      <progress
        value={isCounted ? done : undefined}
        max={isCounted ? Math.max(total, done) : undefined}
        aria-label={t(state)}
      />
      <p className="small soft">{total > 0 ? t('rows', { done, total: Math.max(total, done) }) : t('begins')}</p>
      <p className="small soft">{t('leave')}</p>
    </div>
  );
}

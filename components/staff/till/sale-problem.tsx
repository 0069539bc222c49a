'use client';

import { useTranslations } from 'next-intl';
import type { Result } from '@/lib/result';
import { Icon } from '../../ui/icon';

export type SaleRefused = Extract<Result<unknown>, { ok: false }> | 'offline';

/** Why it was not sold, and what to do about it. */
export function SaleProblem({ problem }: { problem: SaleRefused | null }) {
  const t = useTranslations('till.problem');
  const staff = useTranslations('staff');
  const refusal = useTranslations('refusal');
  if (!problem) return null;
  const words = () => {
    if (problem === 'offline') return staff('problem.offline');
    if (problem.code === 'out_of_stock') return t('out_of_stock');
    if (problem.code === 'unknown_product') return t('unknown');
    return refusal(problem.code);
  };
  return (
    <p className="note kaki" role="alert">
      <Icon name="triangle-alert" size="s" />
      <span>{words()}</span>
    </p>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '../../ui/icon';
import type { StockProblem } from './use-stock-act';

/** Why it was not done: the figure that stands here now says it best. */
export function StockTrouble({ problem }: { problem: StockProblem | null }) {
  const t = useTranslations('shelf');
  const staff = useTranslations('staff');
  const refusal = useTranslations('refusal');
  if (!problem) return null;
  const words = () => {
    if (problem === 'offline') return staff('problem.offline');
    const { onHand, left } = problem.details ?? {};
    if (problem.code === 'already_changed' && typeof onHand === 'number') return t('count.changed', { count: onHand });
    if (problem.code === 'out_of_stock' && typeof left === 'number') return t('move.tooMany', { left });
    return refusal(problem.code);
  };
  return (
    <p className="note kaki" role="alert">
      <Icon name="triangle-alert" size="s" />
      <span>{words()}</span>
    </p>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import type { Result } from '@/lib/result';
import { Icon } from '../../ui/icon';

export type Refused = Extract<Result<unknown>, { ok: false }> | 'offline';

const own = ['already_returned', 'price_changed', 'out_of_stock', 'not_allowed', 'wrong_credentials'] as const;
const whys = ['too_late', 'not_collected', 'policy'] as const;

/** Why goods were not taken back, and what to do about it. */
export function ReturnProblem({ problem }: { problem: Refused | null }) {
  const t = useTranslations('returns.staff.problem');
  const staff = useTranslations('staff');
  const refusal = useTranslations('refusal');
  if (!problem) return null;
  const words = () => {
    if (problem === 'offline') return staff('problem.offline');
    const why = whys.find((one) => one === problem.details?.why);
    const code = why ?? own.find((one) => one === problem.code);
    return code ? t(code) : refusal(problem.code);
  };
  return (
    <p className="note kaki" role="alert">
      <Icon name="triangle-alert" size="s" />
      <span>{words()}</span>
    </p>
  );
}

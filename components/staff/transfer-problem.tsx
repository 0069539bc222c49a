'use client';

import { useTranslations } from 'next-intl';
import type { TransferStatus } from '@/lib/transfers/types';
import { Icon } from '../ui/icon';
import type { TransferState } from './use-transfer-acts';

interface TransferProblemProps {
  transferId: string;
  problem: TransferState['problem'];
}

/** Why the last act on a transfer came to nothing, where it was pressed. What a field says stands at the field. */
export function TransferProblem({ transferId, problem }: TransferProblemProps) {
  const t = useTranslations('transfers');
  const staff = useTranslations('staff');
  const refusal = useTranslations('refusal');
  if (problem?.transferId !== transferId) return null;
  const { refused } = problem;
  const words = () => {
    if (refused === 'offline') return staff('problem.offline');
    const status = refused.details?.status as TransferStatus | undefined;
    if (refused.code === 'already_changed' && status)
      return staff('problem.changed', { status: t(`status.${status}`) });
    return refusal(refused.code);
  };
  return (
    <p className="note kaki" role="alert">
      <Icon name="triangle-alert" size="s" />
      <span>{words()}</span>
    </p>
  );
}

/** What a refusal says of its fields. */
export function problemFields({ transferId, problem }: TransferProblemProps): Record<string, string> {
  if (problem?.transferId !== transferId || problem.refused === 'offline') return {};
  const { fields, details } = problem.refused;
  return { ...(details?.fields as Record<string, string> | undefined), ...fields };
}

'use client';

import { useState } from 'react';
import type { Result } from '@/lib/result';
import type { LoseTransferInput, ReceiveTransferInput } from '@/lib/transfers/input';
import type { StaffTransfer } from '@/lib/transfers/types';
import { useDesk } from './desk-context';

/** What staff may do to goods that go from shop to shop; the server decides whether they may. */
export interface TransferActs {
  send(input: { transferId: string }): Promise<Result<void>>;
  receive(input: ReceiveTransferInput): Promise<Result<void>>;
  lose(input: LoseTransferInput): Promise<Result<void>>;
}

export type TransferAct = keyof TransferActs;
type Refused = Extract<Result<void>, { ok: false }>;

export interface TransferState {
  /** Id of the transfer something is being done to. */
  busy: string | null;
  /** What the last act on a transfer came to, when it was refused or nothing was heard. */
  problem: { transferId: string; refused: Refused | 'offline' } | null;
  /** What was done last. */
  done: { act: TransferAct; transfer: StaffTransfer } | null;
  run(act: TransferAct, transfer: StaffTransfer, ask: () => Promise<Result<void>>): Promise<void>;
}

/** Seen from where goods leave, or from where they arrive. */
export type TransferEnd = 'send' | 'receive';

export interface TransferCardProps {
  end: TransferEnd;
  transfer: StaffTransfer;
  acts: TransferActs;
  state: TransferState;
}

/** Acts on one transfer at a time; what there is to do is read again after each, whatever came of it. */
export function useTransferActs(): TransferState {
  const { refresh } = useDesk();
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<TransferState['problem']>(null);
  const [done, setDone] = useState<TransferState['done']>(null);

  const run: TransferState['run'] = async (act, transfer, ask) => {
    if (busy) return;
    setBusy(transfer.id);
    setProblem(null);
    setDone(null);
    const result = await ask().catch(() => 'offline' as const);
    if (result !== 'offline' && result.ok) setDone({ act, transfer });
    else setProblem({ transferId: transfer.id, refused: result });
    setBusy(null);
    refresh();
  };

  return { busy, problem, done, run };
}

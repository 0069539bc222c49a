'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { HandOverInput } from '@/lib/pickup/input';
import type { CodeFinding, StaffOrder } from '@/lib/pickup/types';
import type { Result } from '@/lib/result';
import { CodeEntry } from './code-entry';
import { useDesk } from './desk-context';
import { type HandedOver, HandoverDone } from './handover-done';
import { HandoverOrder } from './handover-order';

export interface HandoverActs {
  find(input: { locationId: string; code: string }): Promise<Result<CodeFinding>>;
  handOver(input: HandOverInput): Promise<Result<void>>;
}

type Phase =
  | { name: 'entry'; code: string; answer: Result<CodeFinding> | 'offline' | null }
  | { name: 'found'; code: string; order: StaffOrder; problem: Result<void> | 'offline' | null }
  | { name: 'done'; handed: HandedOver };

const atFirst: Phase = { name: 'entry', code: '', answer: null };

/** Code, order, done: one customer at a time. */
export function HandoverScreen({ acts }: { acts: HandoverActs }) {
  const t = useTranslations('staff');
  const { store, refresh } = useDesk();
  const [phase, setPhase] = useState<Phase>(atFirst);
  const [busy, setBusy] = useState(false);

  const find = async (code: string) => {
    if (busy) return;
    setBusy(true);
    const answer = await acts.find({ locationId: store.id, code }).catch(() => 'offline' as const);
    setBusy(false);
    if (answer !== 'offline' && answer.ok && answer.value.kind === 'ready') {
      setPhase({ name: 'found', code, order: answer.value.order, problem: null });
    } else setPhase({ name: 'entry', code, answer });
  };

  const handOver = async (order: StaffOrder, code: string, proof: Pick<HandOverInput, 'collector' | 'tender'>) => {
    if (busy) return;
    setBusy(true);
    const result = await acts.handOver({ fulfillmentId: order.id, code, ...proof }).catch(() => 'offline' as const);
    setBusy(false);
    refresh();
    if (result === 'offline') setPhase({ name: 'found', code, order, problem: result });
    else if (result.ok) setPhase({ name: 'done', handed: { order, ...proof } });
    // Somebody was first, or time has passed: what the code leads to now says it best.
    else if (result.code === 'already_changed' || result.code === 'too_late') await find(code);
    else setPhase({ name: 'found', code, order, problem: result });
  };

  return (
    <main id="main" className="handover">
      <h1 className="sr">{t('handover.title')}</h1>
      {phase.name === 'entry' && <CodeEntry code={phase.code} answer={phase.answer} busy={busy} onCode={find} />}
      {phase.name === 'found' && (
        <HandoverOrder
          order={phase.order}
          problem={phase.problem}
          busy={busy}
          onHandOver={(proof) => handOver(phase.order, phase.code, proof)}
          onLeave={() => setPhase(atFirst)}
        />
      )}
      {phase.name === 'done' && <HandoverDone handed={phase.handed} onNext={() => setPhase(atFirst)} />}
    </main>
  );
}

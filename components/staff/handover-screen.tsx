'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { RefuseLinesInput } from '@/lib/pickup/input';
import { isSearched, readOrderSearch } from '@/lib/pickup/search-text';
import type { CodeFinding, FoundOrder, HandoverAside, StaffOrder } from '@/lib/pickup/types';
import type { Result } from '@/lib/result';
import { CodeAnswer, isWrong, Note } from './code-answer';
import { CodeEntry } from './code-entry';
import { type Told, useDesk } from './desk-context';
import { FoundOrders } from './found-orders';
import { type HandedOver, HandoverDone } from './handover-done';
import { HandoverOrder, type Proof } from './handover-order';

export interface HandoverActs {
  find(input: { locationId: string; code: string }): Promise<Result<CodeFinding>>;
  search(input: { locationId: string; text: string }): Promise<Result<FoundOrder[]>>;
  open(input: { fulfillmentId: string }): Promise<Result<CodeFinding>>;
  refuse(input: RefuseLinesInput): Promise<Result<{ ended: boolean }>>;
  aside(input: { fulfillmentId: string }): Promise<Result<HandoverAside>>;
}

type Answer =
  | { kind: 'code'; result: Result<CodeFinding> | 'offline' }
  | { kind: 'search'; result: Result<FoundOrder[]>; offline: boolean }
  | { kind: 'refused' };

type Phase =
  | { name: 'entry'; asked: string; answer: Answer | null }
  | { name: 'found'; asked: string; code: string | null; order: StaffOrder; problem: Told | 'offline' | null }
  | { name: 'done'; handed: HandedOver };

const atFirst: Phase = { name: 'entry', asked: '', answer: null };

/** Code or name, order, done: one customer at a time. */
export function HandoverScreen({ acts }: { acts: HandoverActs }) {
  const t = useTranslations('staff');
  const { store, orders, lost, refresh, acts: desk } = useDesk();
  const [phase, setPhase] = useState<Phase>(atFirst);
  const [busy, setBusy] = useState(false);

  const ask = async <T,>(work: () => Promise<T>): Promise<T | 'offline'> => {
    setBusy(true);
    const answer = await work().catch(() => 'offline' as const);
    setBusy(false);
    return answer;
  };
  const tell = (asked: string, code: string | null, result: Result<CodeFinding> | 'offline') => {
    if (result !== 'offline' && result.ok && result.value.kind === 'ready') {
      setPhase({ name: 'found', asked, code, order: result.value.order, problem: null });
    } else setPhase({ name: 'entry', asked, answer: { kind: 'code', result } });
  };
  const find = async (code: string) => {
    if (!busy) tell(code, code, await ask(() => acts.find({ locationId: store.id, code })));
  };
  const open = async (asked: string, id: string) => {
    const known = orders.find((order) => order.id === id);
    const result = await ask(() => acts.open({ fulfillmentId: id }));
    if (result === 'offline' && known?.status === 'ready') {
      setPhase({ name: 'found', asked, code: null, order: known, problem: null });
    } else tell(asked, null, result);
  };
  const search = async (text: string) => {
    if (busy) return;
    const result = await ask(() => acts.search({ locationId: store.id, text }));
    const found = result === 'offline' ? inHand(orders, text) : result;
    const [one, ...others] = found.ok ? found.value : [];
    if (one?.status === 'ready' && others.length === 0) await open(text, one.id);
    else {
      const answer = { kind: 'search' as const, result: found, offline: result === 'offline' };
      setPhase({ name: 'entry', asked: text, answer });
    }
  };

  const handOver = async (found: Extract<Phase, { name: 'found' }>, proof: Proof) => {
    if (busy) return;
    const { order, code } = found;
    const given = { ...proof, code: code ?? proof.code };
    const result = await ask(() => desk.handOver({ fulfillmentId: order.id, ...given }));
    refresh();
    if (result === 'offline') setPhase({ ...found, problem: result });
    else if (result.ok) setPhase({ name: 'done', handed: { order, ...proof, kept: result.value === 'kept' } });
    // Somebody was first, or time has passed: what the order is now says it best.
    else if (result.code === 'already_changed' || result.code === 'too_late') await open(found.asked, order.id);
    // Its card could not be charged: the order as it is now says what is to be taken.
    else if (result.code === 'capture_failed') await openAgain(found, result);
    else setPhase({ ...found, problem: result });
  };
  const openAgain = async (found: Extract<Phase, { name: 'found' }>, problem: Told) => {
    const again = await ask(() => acts.open({ fulfillmentId: found.order.id }));
    const finding = again !== 'offline' && again.ok ? again.value : null;
    const order = finding?.kind === 'ready' ? finding.order : { ...found.order, paymentStatus: 'unpaid' as const };
    setPhase({ ...found, order, problem });
  };
  const refuse = async (found: Extract<Phase, { name: 'found' }>, line: RefuseLinesInput['lines'][number]) => {
    const { order } = found;
    const result = await ask(() => acts.refuse({ fulfillmentId: order.id, lines: [line] }));
    refresh();
    if (result === 'offline' || !result.ok) setPhase({ ...found, problem: result as 'offline' });
    else if (result.value.ended) setPhase({ name: 'entry', asked: found.asked, answer: { kind: 'refused' } });
    else {
      const again = await ask(() => acts.open({ fulfillmentId: order.id }));
      tell(found.asked, found.code, again);
    }
  };

  return (
    <main id="main" className="handover">
      <h1 className="sr">{t('handover.title')}</h1>
      {phase.name === 'entry' && (
        <CodeEntry
          asked={phase.asked}
          answer={phase.answer && <AnswerTo answer={phase.answer} onOpen={(id) => open(phase.asked, id)} />}
          wrong={phase.answer?.kind === 'code' && isWrong(phase.answer.result)}
          busy={busy}
          onCode={find}
          onSearch={search}
        />
      )}
      {phase.name === 'found' && (
        <HandoverOrder
          key={phase.order.id}
          order={phase.order}
          code={phase.code}
          aside={acts.aside}
          lost={lost}
          problem={phase.problem}
          busy={busy}
          onHandOver={(proof) => handOver(phase, proof)}
          onRefuse={(line) => refuse(phase, line)}
          onLeave={() => setPhase(atFirst)}
        />
      )}
      {phase.name === 'done' && <HandoverDone handed={phase.handed} onNext={() => setPhase(atFirst)} />}
    </main>
  );
}

function AnswerTo({ answer, onOpen }: { answer: Answer; onOpen(id: string): void }) {
  const t = useTranslations('counter');
  switch (answer.kind) {
    case 'code':
      return answer.result === 'offline' ? (
        <Note>{t('search.offlineCode')}</Note>
      ) : (
        <CodeAnswer answer={answer.result} />
      );
    case 'search':
      return (
        <>
          {answer.offline && <Note>{t('search.offlineHint')}</Note>}
          <FoundOrders answer={answer.result} onOpen={onOpen} />
        </>
      );
    case 'refused':
      return <Note>{t('refuse.all')}</Note>;
  }
}

/** What this device knows: orders that lie ready here. */
function inHand(orders: readonly StaffOrder[], text: string): Result<FoundOrder[]> {
  const search = readOrderSearch(text);
  const found = orders.filter((order) => order.status === 'ready' && search !== null && isSearched(order, search));
  const value = found.map(({ id, number, status, customerName, customerPhone, shelf, lines, collectBy }) => ({
    ...{ id, number, status, customerName, shelf, collectBy, updatedAt: collectBy },
    phoneTail: customerPhone.replace(/\D/g, '').slice(-4),
    units: lines.reduce((sum, { quantity }) => sum + quantity, 0),
  }));
  return { ok: true, value };
}

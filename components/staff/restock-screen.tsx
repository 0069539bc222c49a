'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { RestockInput } from '@/lib/holds/input';
import type { RestockTask } from '@/lib/holds/types';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { buzz } from './chime';
import { useDesk } from './desk-context';
import { type Refused, RestockCard } from './restock-card';

/** Bags nobody came for, one at a time back to their shelves. */
export function RestockScreen() {
  const t = useTranslations('holds.restock');
  const { restocks, acts, refresh } = useDesk();
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ id: string; refused: Refused } | null>(null);
  const [done, setDone] = useState<RestockTask | null>(null);
  /** A bag was read that is none of these. */
  const [stray, setStray] = useState(false);
  const open = chosen ?? restocks[0]?.id;

  const put = async (task: RestockTask, units: RestockInput['units']) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    setDone(null);
    setStray(false);
    const result = await acts.confirmRestock({ fulfillmentId: task.id, units }).catch(() => 'offline' as const);
    if (result !== 'offline' && result.ok) {
      setDone(task);
      setChosen(null);
    } else setProblem({ id: task.id, refused: result });
    setBusy(false);
    refresh();
  };

  const openBag = (id: string) => {
    const known = restocks.some((task) => task.id === id);
    setStray(!known);
    if (known) setChosen(id);
    else buzz();
  };
  const waiting = restocks.filter(({ id }) => id !== done?.id);
  return (
    <main id="main" className="plain carried">
      <h1>{t('title')}</h1>
      <DoneNote done={done} />
      {waiting.length === 0 ? (
        <Empty title={t('none.title')}>{t('none.why')}</Empty>
      ) : (
        <>
          <p className="lead small soft">{t('lead')}</p>
          {stray && (
            <p className="note kaki" role="alert">
              <Icon name="triangle-alert" size="s" />
              <span>{t('stray')}</span>
            </p>
          )}
          <ul className="os">
            {waiting.map((task) => (
              <RestockCard
                key={task.id}
                task={task}
                isOpen={task.id === open}
                busy={busy}
                problem={problem?.id === task.id ? problem.refused : null}
                onOpen={() => setChosen(task.id)}
                onBag={openBag}
                onConfirm={(units) => put(task, units)}
              />
            ))}
          </ul>
        </>
      )}
    </main>
  );
}

/** What was just done: its card is gone, so the reader is taken here. */
function DoneNote({ done }: { done: RestockTask | null }) {
  const t = useTranslations('holds.restock');
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done) note.current?.focus();
  }, [done]);
  return (
    <p ref={note} tabIndex={-1} role="status" className={done ? 'note' : 'sr'}>
      {done && (
        <>
          <Icon name="check" size="s" />
          <span>{t('done', { number: done.number })}</span>
        </>
      )}
    </p>
  );
}

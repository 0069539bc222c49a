'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { inLocale } from '@/lib/locale';
import type { StaffTransfer } from '@/lib/transfers/types';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { useDesk } from './desk-context';
import { TransferCard } from './transfer-card';
import { type TransferActs, type TransferEnd, type TransferState, useTransferActs } from './use-transfer-acts';

/** What to send from here and what is on its way here, each with what is to be done with it. */
export function TransfersScreen({ acts }: { acts: TransferActs }) {
  const t = useTranslations('transfers');
  const { toSend, toReceive } = useDesk().transfers;
  const state = useTransferActs();
  return (
    <main id="main" className="plain carried">
      <h1>{t('title')}</h1>
      <DoneNote done={state.done} />
      {toSend.length + toReceive.length === 0 ? (
        <Empty title={t('none.title')}>{t('none.why')}</Empty>
      ) : (
        <>
          <Ends end="send" listed={toSend} acts={acts} state={state} />
          <Ends end="receive" listed={toReceive} acts={acts} state={state} />
        </>
      )}
    </main>
  );
}

interface EndsProps {
  end: TransferEnd;
  listed: readonly StaffTransfer[];
  acts: TransferActs;
  state: TransferState;
}

function Ends({ end, listed, acts, state }: EndsProps) {
  const t = useTranslations('transfers');
  return (
    <section aria-labelledby={`to-${end}`}>
      <h2 className="grp" id={`to-${end}`}>
        {t(`${end}.title`)}
        {listed.length > 0 && <small>{t(`${end}.order`)}</small>}
      </h2>
      {listed.length === 0 ? (
        <p className="small soft">{t(`${end}.none`)}</p>
      ) : (
        <ul className="os">
          {listed.map((transfer) => (
            <TransferCard key={transfer.id} end={end} transfer={transfer} acts={acts} state={state} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** What was just done: its row is gone, so the reader is taken here. */
function DoneNote({ done }: { done: TransferState['done'] }) {
  const t = useTranslations('transfers');
  const { locale } = useDesk();
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done) note.current?.focus();
  }, [done]);
  return (
    <p ref={note} tabIndex={-1} role="status" className={done ? 'note' : 'sr'}>
      {done && (
        <>
          <Icon name="check" size="s" />
          <span>{t(`done.${done.act}`, { place: inLocale(done.transfer.place, locale) })}</span>
        </>
      )}
    </p>
  );
}

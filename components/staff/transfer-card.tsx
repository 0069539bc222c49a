'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { inLocale } from '@/lib/locale';
import { leftWords } from '@/lib/pickup/minutes-words';
import { minutesBetween } from '@/lib/pickup/queue';
import { clockWords, dayWords, localDate } from '@/lib/time';
import { Button } from '../ui/button';
import { useDesk } from './desk-context';
import { LoseForm } from './lose-form';
import { OrderLines } from './order-lines';
import { ReceiveForm } from './receive-form';
import { TransferProblem } from './transfer-problem';
import type { TransferCardProps } from './use-transfer-acts';

/** One transfer: until when, where to or from where, what is in it, and what is done with it. */
export function TransferCard({ end, transfer, acts, state }: TransferCardProps) {
  const t = useTranslations('transfers');
  const { now } = useDesk();
  const [open, setOpen] = useState<'receive' | 'lose' | null>(null);
  const formId = useId();
  const { id: transferId, lines } = transfer;
  const by = new Date(end === 'send' ? transfer.sendBy : transfer.dueAt);
  const busy = state.busy === transferId;
  const toggle = (form: 'receive' | 'lose') => setOpen(open === form ? null : form);
  return (
    <li className={clsx('o tr', minutesBetween(now, by) < 0 && 'late')}>
      <TimeLead at={by} />
      <CardFacts end={end} transfer={transfer} />
      <div className="act-cell">
        {end === 'send' ? (
          <Button wide busy={busy} onClick={() => state.run('send', transfer, () => acts.send({ transferId }))}>
            {t('act.send')}
          </Button>
        ) : (
          <Button
            wide
            aria-expanded={open === 'receive'}
            aria-controls={formId}
            kind={open === 'receive' ? 'quiet' : 'solid'}
            onClick={() => toggle('receive')}
          >
            {open === 'receive' ? t('act.close') : t('act.receive')}
          </Button>
        )}
      </div>
      <div className="rest">
        {open !== 'receive' && <OrderLines lines={lines} />}
        {open === 'receive' && <ReceiveForm id={formId} transfer={transfer} acts={acts} state={state} />}
        {open === 'lose' && <LoseForm id={formId} end={end} transfer={transfer} acts={acts} state={state} />}
        {!open && <TransferProblem transferId={transferId} problem={state.problem} />}
        {open !== 'receive' && (
          <button
            type="button"
            className="link"
            aria-expanded={open === 'lose'}
            aria-controls={formId}
            onClick={() => toggle('lose')}
          >
            {open === 'lose' ? t('act.close') : t(`act.lose.${end}`)}
          </button>
        )}
      </div>
    </li>
  );
}

function TimeLead({ at }: { at: Date }) {
  const { now, store, locale } = useDesk();
  const today = localDate(at, store.zone) === localDate(now, store.zone);
  const left = minutesBetween(now, at);
  return (
    <div className="d">
      <b>{clockWords(at, store.zone, locale)}</b>
      <span>{today || left < 0 ? leftWords(left, locale) : dayWords(at, store.zone, now, locale)}</span>
    </div>
  );
}

function CardFacts({ end, transfer }: Pick<TransferCardProps, 'end' | 'transfer'>) {
  const t = useTranslations('transfers');
  const staff = useTranslations('staff');
  const { locale } = useDesk();
  const free = transfer.isReturn ? 'return' : 'free';
  const units = transfer.lines.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <div className="who">
      <b>{t(`${end}.place`, { place: inLocale(transfer.place, locale) })}</b>
      {!transfer.awaited && <span className="tag">{t(`${free}.tag`)}</span>}
      <span className="u">
        <span className="num">{transfer.number.split('-')[1]}</span>
        <span className="num">{staff('units', { count: units })}</span>
        {transfer.customerName && transfer.awaited && <span>{staff('customer', { name: transfer.customerName })}</span>}
      </span>
      {!transfer.awaited && <span className="u">{t(`${free}.why`)}</span>}
    </div>
  );
}

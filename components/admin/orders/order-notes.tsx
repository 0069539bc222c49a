'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { ActResult } from '../../act-fold';
import { Button } from '../../ui/button';
import { useActForm } from '../../use-act-form';
import { type Act, ActProblem } from '../act-form';

interface OrderNotesProps {
  orderId: string;
  notes: { id: string; text: string; by: string | null; at: string }[];
  write: Act;
}

/** What staff tell each other about an order. */
export function OrderNotes({ orderId, notes, write }: OrderNotesProps) {
  const t = useTranslations('adminOrders');
  const { state, unsent, busy, form } = useActForm<ActResult>(write, null);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (state?.ok && box.current) box.current.value = '';
  }, [state]);
  return (
    <>
      <ul className="file-notes">
        {notes.map(({ id, text, by, at }) => (
          <li key={id}>
            <p>{text}</p>
            <span className="small soft">
              {by ? t('note.by', { name: by }) : t('by.unknown')} ・ <span className="num">{at}</span>
            </span>
          </li>
        ))}
      </ul>
      <form {...form} noValidate className="note-form">
        <input type="hidden" name="orderId" value={orderId} />
        <label htmlFor="note-text" className="small">
          {t('note.label')}
        </label>
        <textarea ref={box} id="note-text" name="text" className="box" rows={2} maxLength={1000} />
        <ActProblem answer={state} unsent={unsent} />
        <Button type="submit" kind="quiet" small busy={busy}>
          {t('note.submit')}
        </Button>
      </form>
    </>
  );
}

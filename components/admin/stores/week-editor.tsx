'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { HoursPreview } from '@/lib/closures/types';
import type { Locale } from '@/lib/locale';
import type { Result } from '@/lib/result';
import type { WeekForm } from '@/lib/stores/week-form';
import { TouchedOrders } from '../../touched-orders';
import { Button } from '../../ui/button';
import { useLeaving } from '../editing/use-leaving';
import { useSave } from '../editing/use-save';
import { DecidedNews } from './decided-news';
import { NoteFields } from './note-fields';
import { useStoreProblem } from './use-store-problem';
import { useTroubleInSight } from './use-trouble-in-sight';
import { WeekFields } from './week-fields';

interface WeekInput {
  locationId: string;
  /** As whoever changes it saw it. */
  seen: WeekForm;
  week: WeekForm;
  noteJa: string;
  noteEn: string;
}

interface WeekEditorProps {
  locationId: string;
  zone: string;
  week: WeekForm;
  preview: (input: WeekInput) => Promise<Result<HoursPreview>>;
  change: (input: WeekInput) => Promise<Result<{ orders: number }>>;
}

/** The week of a shop, changed in two steps: what it touches is shown, then it is made. */
export function WeekEditor({ locationId, zone, week, preview, change }: WeekEditorProps) {
  const t = useTranslations('adminStores.week');
  const hours = useTranslations('hours.touched');
  const locale = useLocale() as Locale;
  const router = useRouter();
  const [seen, setSeen] = useState(week);
  const [typed, setTyped] = useState({ week, noteJa: '', noteEn: '' });
  const [shown, setShown] = useState<HoursPreview | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const input = { locationId, seen, ...typed };
  const looking = useSave(preview, (found) => setShown(found));
  const changing = useSave(change, ({ orders }, sent: WeekInput) => {
    setDone(orders);
    setShown(null);
    setSeen(sent.week);
    router.refresh();
  });
  const last = shown || done !== null ? changing : looking;
  const problem = useStoreProblem({ ...looking.fields, ...changing.fields });
  const isSame = JSON.stringify(typed.week) === JSON.stringify(seen);
  useLeaving(!isSame);
  useTroubleInSight(last.answer, last.fields);
  useEffect(() => {
    if (shown) document.getElementById('touched-title')?.focus();
  }, [shown]);
  const type = (some: Partial<typeof typed>) => {
    setTyped((all) => ({ ...all, ...some }));
    // What is shown holds for what was typed then.
    setShown(null);
    setDone(null);
  };
  const count = shown?.orders.length ?? 0;
  return (
    <div className="week-editor">
      <WeekFields week={typed.week} problem={problem} onChange={(changed) => type({ week: changed })} />
      <NoteFields
        noteJa={typed.noteJa}
        noteEn={typed.noteEn}
        words={{ ja: t('noteJa'), en: t('noteEn'), help: t('noteHelp') }}
        problem={problem}
        onChange={type}
      />
      {shown && (
        <section className="touched" aria-labelledby="touched-title">
          <h3 id="touched-title" tabIndex={-1}>
            {hours('title', { count })}
          </h3>
          <p className="small soft">{count > 0 ? hours('lead') : hours('none')}</p>
          <TouchedOrders preview={shown} zone={zone} locale={locale} />
        </section>
      )}
      <DecidedNews
        done={done === null ? null : t('done', { count: done })}
        answer={last.answer}
        unsent={last.unsent}
        faster={t('faster')}
      />
      <div className="form-acts">
        {!shown && (
          <Button busy={looking.busy} disabled={isSame} onClick={() => looking.send(input)}>
            {t('look')}
          </Button>
        )}
        {shown && (
          <Button busy={changing.busy} onClick={() => changing.send(input)}>
            {t('confirm', { count })}
          </Button>
        )}
      </div>
      {isSame && done === null && <p className="small soft">{t('same')}</p>}
    </div>
  );
}

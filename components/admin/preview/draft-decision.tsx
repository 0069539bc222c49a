'use client';

import { useTranslations } from 'next-intl';
import type { PublicationAct } from '@/lib/drafts/types';
import { ActRefusal, type ActResult } from '../../act-fold';
import { HiddenFields } from '../../hidden-fields';
import { Button } from '../../ui/button';
import { useActForm } from '../../use-act-form';

const codes = [
  'not_allowed',
  'not_found',
  'already_changed',
  'too_late',
  'serving_closed',
  'invalid_input',
  'offline',
  'unexpected',
] as const;

interface DraftDecisionProps {
  subject: string;
  /** The version that is decided about. */
  seen: number;
  /** Local time at which it goes live by itself; '' = none. */
  publishAt: string;
  decide: (before: ActResult<unknown>, form: FormData) => Promise<ActResult<unknown>>;
}

/** Publish a draft now or at a time, or give it up. */
export function DraftDecision({ subject, seen, publishAt, decide }: DraftDecisionProps) {
  const t = useTranslations('preview.decide');
  const refusal = useTranslations('refusal');
  const { state, unsent, busy, form } = useActForm<ActResult<unknown>>(decide, null);
  const id = `at-${subject}`;
  return (
    <form {...form} className="draft-decision">
      <HiddenFields values={{ subject, seen: String(seen) }} />
      <ActRefusal
        answer={state}
        unsent={unsent}
        refusals={{
          ...Object.fromEntries(codes.map((code) => [code, refusal(code)])),
          too_late: t('inPast'),
          invalid_input: t('noTime'),
        }}
      />
      <Button type="submit" name="act" value="publish" small busy={busy}>
        {t('publish')}
      </Button>
      <span className="draft-time">
        <label className="small soft" htmlFor={id}>
          {t('at')}
        </label>
        <input className="box" id={id} type="datetime-local" name="at" defaultValue={publishAt} />
        <Button type="submit" name="act" value="schedule" kind="quiet" small busy={busy}>
          {publishAt ? t('reschedule') : t('schedule')}
        </Button>
        {publishAt && (
          <Button type="submit" name="act" value="unschedule" kind="quiet" small busy={busy}>
            {t('unschedule')}
          </Button>
        )}
      </span>
      <Button type="submit" name="act" value="discard" kind="risk" small busy={busy}>
        {t('discard')}
      </Button>
    </form>
  );
}

interface UndoProps {
  id: string;
  /** What it did: an undoing is not undone but done once more. */
  act: PublicationAct;
  decide: DraftDecisionProps['decide'];
}

/** Puts back what stood there before something was published, or was undone. */
export function UndoPublication({ id, act, decide }: UndoProps) {
  const t = useTranslations('preview.decide');
  const refusal = useTranslations('refusal');
  const isRedo = act === 'undone';
  const { state, unsent, busy, form } = useActForm<ActResult<unknown>>(decide, null);
  return (
    <form {...form}>
      <HiddenFields values={{ id }} />
      <ActRefusal
        answer={state}
        unsent={unsent}
        refusals={Object.fromEntries(
          codes.map((code) => [
            code,
            code === 'already_changed' ? t(isRedo ? 'changedSinceUndone' : 'changedSince') : refusal(code),
          ]),
        )}
      />
      <Button
        type="submit"
        name="act"
        value="undo"
        kind="quiet"
        small
        icon={isRedo ? 'rotate-ccw' : 'undo-2'}
        busy={busy}
      >
        {t(isRedo ? 'redo' : 'undo')}
      </Button>
    </form>
  );
}

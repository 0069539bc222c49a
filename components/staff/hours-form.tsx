'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { dayKinds } from '@/lib/closures/input';
import type { HoursAnswer, TypedHours } from '@/lib/closures/typed-hours';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { useActForm } from '../use-act-form';
import { HoursTouched } from './hours-touched';

interface HoursFormProps {
  locationId: string;
  /** Local date. */
  today: string;
  submit: (before: HoursAnswer, form: FormData) => Promise<HoursAnswer>;
}

const SPANS = [0, 1];
const untouched: TypedHours = { from: '', to: '', day: 'closed', opens: [], closes: [], noteJa: '', noteEn: '' };

/** Enters a change in two steps: what it touches is shown, then it is made. */
export function HoursForm({ locationId, today, submit }: HoursFormProps) {
  const t = useTranslations('hours');
  const labels = useFieldLabels();
  const { state, unsent, busy, form } = useActForm<HoursAnswer>(submit, { result: null, typed: untouched });
  const { result } = state;
  // What is shown holds for what was typed then.
  const [changedSince, setChanged] = useState<HoursAnswer | null>(null);
  const shown = result?.ok && result.value.kind === 'preview' && changedSince !== state ? result.value.preview : null;
  const done = result?.ok && result.value.kind === 'done' && changedSince !== state ? result.value.orders : null;
  const typed = done === null ? state.typed : untouched;
  const errors = useFieldSentences(result);
  useEffect(() => {
    const looking = result?.ok && result.value.kind === 'preview' && !unsent;
    if (result || unsent) document.getElementById(looking ? 'touched-title' : 'hours-news')?.focus();
  }, [result, unsent]);
  return (
    <form
      key={done === null ? 'typing' : 'done'}
      {...form}
      className="hours-form"
      noValidate
      onChange={() => setChanged(state)}
    >
      <h2>{t('form.title')}</h2>
      <HoursNews done={done} result={result} unsent={unsent} />
      <input type="hidden" name="locationId" value={locationId} />
      <div className="pair">
        <Field
          name="from"
          type="date"
          min={today}
          required
          label={t('form.from')}
          labels={labels}
          defaultValue={typed.from}
          error={errors.from}
        />
        <Field
          name="to"
          type="date"
          min={today}
          label={t('form.to')}
          labels={labels}
          help={t('form.toHelp')}
          defaultValue={typed.to}
          error={errors.to}
        />
      </div>
      <DayChoice typed={typed} error={errors.opens} />
      <Field
        name="noteJa"
        maxLength={60}
        required
        label={t('form.noteJa')}
        labels={labels}
        help={t('form.noteHelp')}
        defaultValue={typed.noteJa}
        error={errors.noteJa}
      />
      <Field
        name="noteEn"
        maxLength={80}
        lang="en"
        label={t('form.noteEn')}
        labels={labels}
        defaultValue={typed.noteEn}
        error={errors.noteEn}
      />
      {shown && <HoursTouched preview={shown} />}
      <div className="form-acts">
        <Button type="submit" name="act" value="preview" kind={shown ? 'quiet' : 'solid'} busy={busy && !shown}>
          {t('form.look')}
        </Button>
        {shown && (
          <Button type="submit" name="act" value="confirm" busy={busy}>
            {t('form.confirm', { count: shown.orders.length })}
          </Button>
        )}
      </div>
    </form>
  );
}

/** What came of the last press, where the reader is taken. */
function HoursNews({
  done,
  result,
  unsent,
}: {
  done: number | null;
  result: HoursAnswer['result'];
  unsent: 'offline' | 'unexpected' | null;
}) {
  const t = useTranslations('hours');
  const refusal = useTranslations('refusal');
  const code = unsent ?? (result && !result.ok ? result.code : null);
  if (done === null && !code) return <p id="hours-news" tabIndex={-1} className="sr" />;
  return (
    <p id="hours-news" tabIndex={-1} role={code ? 'alert' : 'status'} className={code ? 'note kaki' : 'note'}>
      <Icon name={code ? 'triangle-alert' : 'check'} size="s" />
      <span>{code ? t('problem', { reason: refusal(code) }) : t('done', { count: done ?? 0 })}</span>
    </p>
  );
}

/** Closed, other hours, or as usual; the boxes of hours belong to the second. */
function DayChoice({ typed, error }: { typed: TypedHours; error: string | null }) {
  const t = useTranslations('hours.form');
  return (
    <fieldset className="day-choice">
      <legend>{t('day')}</legend>
      <div className="picks">
        {dayKinds.map((kind) => (
          <label className="pick" key={kind}>
            <input type="radio" name="day" value={kind} defaultChecked={kind === typed.day} />
            <span className="dot" />
            <span className="nm">{t(kind)}</span>
            <span className="by">{t(`${kind}By`)}</span>
          </label>
        ))}
      </div>
      <fieldset className="spans" aria-describedby="spans-help opens-error">
        <legend>{t('spans')}</legend>
        <p className="small soft" id="spans-help">
          {t('spansHelp')}
        </p>
        {SPANS.map((row) => (
          <div className="span" key={row}>
            {(['opens', 'closes'] as const).map((name) => (
              <input
                key={name}
                className="box num"
                name={name}
                inputMode="text"
                maxLength={10}
                placeholder={name === 'opens' ? '10:00' : '19:00'}
                aria-label={t(name, { row: row + 1 })}
                aria-invalid={error ? true : undefined}
                defaultValue={typed[name][row]}
              />
            ))}
          </div>
        ))}
        {error && (
          <span className="err" id="opens-error">
            <Icon name="triangle-alert" size="s" />
            {error}
          </span>
        )}
      </fieldset>
    </fieldset>
  );
}

function useFieldLabels() {
  const t = useTranslations('common.field');
  return { required: t('required'), optional: t('optional') };
}

type Named = 'from' | 'to' | 'opens' | 'noteJa' | 'noteEn';

/** What is wrong with each box, in words. */
function useFieldSentences(result: HoursAnswer['result']): Record<Named, string | null> {
  const t = useTranslations('refusal');
  const wrong = (result && !result.ok && (result.fields ?? (result.details?.fields as typeof result.fields))) || {};
  const words = t.raw('fields') as Record<string, string>;
  const sentence = (name: Named) => (wrong[name] ? (words[wrong[name]] ?? words.invalid ?? null) : null);
  return {
    from: sentence('from'),
    to: sentence('to'),
    opens: sentence('opens'),
    noteJa: sentence('noteJa'),
    noteEn: sentence('noteEn'),
  };
}

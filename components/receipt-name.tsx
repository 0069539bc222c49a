'use client';

import type { Result } from '@/lib/result';
import { ActRefusal, type ActResult } from './act-fold';
import { HiddenFields } from './hidden-fields';
import { Button } from './ui/button';
import { Field, type FieldLabels } from './ui/field';
import { Icon } from './ui/icon';
import { useActForm } from './use-act-form';

interface ReceiptNameProps {
  hidden: Record<string, string>;
  name: (before: ActResult, form: FormData) => Promise<ActResult>;
  words: {
    summary: string;
    why: string;
    addressee: string;
    addresseeHelp: string;
    purpose: string;
    purposeHelp: string;
    do: string;
  };
  labels: FieldLabels;
  refusals: Record<string, string>;
  /** Sentences of what is wrong with a field. */
  fields: Record<string, string>;
}

/** Makes a receipt a 領収書: a name on it, once. Works without scripts. */
export function ReceiptName({ hidden, name, words, labels, refusals, fields }: ReceiptNameProps) {
  const { state, unsent, busy, form } = useActForm<ActResult>(name, null);
  const errors = errorsOf(state, fields);
  const isInPlace = Object.values(errors).some(Boolean);
  return (
    <details className="act-fold" open={state?.ok === false || undefined}>
      <summary>
        <Icon name="receipt-text" size="s" />
        {words.summary}
        <Icon name="chevron-down" size="xs" />
      </summary>
      <form {...form} noValidate>
        <HiddenFields values={hidden} />
        <p className="small soft">{words.why}</p>
        <Field
          name="addressee"
          label={words.addressee}
          labels={labels}
          help={words.addresseeHelp}
          error={errors.addressee}
          required
          autoComplete="organization"
        />
        <Field
          name="purpose"
          label={words.purpose}
          labels={labels}
          help={words.purposeHelp}
          error={errors.purpose}
          autoComplete="off"
        />
        {!isInPlace && <ActRefusal answer={state} unsent={unsent} refusals={refusals} />}
        <Button type="submit" kind="quiet" wide busy={busy}>
          {words.do}
        </Button>
      </form>
    </details>
  );
}

function errorsOf(state: Result<unknown> | null, sentences: Record<string, string>) {
  const told = state?.ok === false ? state.fields : undefined;
  const say = (code: string | undefined) => (code ? (sentences[code] ?? sentences.invalid ?? code) : null);
  return { addressee: say(told?.addressee), purpose: say(told?.purpose) };
}

'use client';

import { useEffect } from 'react';
import type { Locale } from '@/lib/locale';
import type { TypedVisit, VisitAnswer } from '@/lib/visits/typed-visit';
import { ConsentBox } from './consent-box';
import { fill } from './fill';
import { NEWS_ID } from './form-alert';
import { PersonFields } from './person-fields';
import { type SlotDay, SlotPicker } from './slot-picker';
import { Button } from './ui/button';
import { TextField } from './ui/field';
import { Icon } from './ui/icon';
import { useActForm } from './use-act-form';
import { type VisitArticleChoice, VisitArticles } from './visit-articles';
import { type VisitErrors, visitErrors } from './visit-errors';
import { VisitNews } from './visit-news';
import type { VisitWords } from './visit-words';

interface VisitFormProps {
  storeCode: string;
  /** Length of a visit. */
  minutes: number;
  days: SlotDay[];
  articles: VisitArticleChoice[];
  canHold: boolean;
  /** So that a page sent again books once. */
  bookingKey: string;
  locale: Locale;
  /** What the boxes hold at first. */
  start: TypedVisit;
  words: VisitWords;
  /** Sentence for a refusal's code, or for a field's. */
  refusals: Record<string, string>;
  fields: Record<string, string>;
  submit: (before: VisitAnswer, form: FormData) => Promise<VisitAnswer>;
}

/** One form for all of it: when, what, who. Nothing typed is lost. */
export function VisitForm(props: VisitFormProps) {
  const { storeCode, minutes, days, articles, canHold, bookingKey, locale, start, words, fields, submit } = props;
  const { state, unsent, busy, form } = useActForm<VisitAnswer>(submit, { result: null, typed: start });
  const { result, typed } = state;
  const errors = visitErrors(result, fields);
  useEffect(() => {
    if (result || unsent) document.getElementById(NEWS_ID)?.focus();
  }, [result, unsent]);
  return (
    <form {...form} className="visit-form" noValidate>
      <input type="hidden" name="storeCode" value={storeCode} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="key" value={bookingKey} />
      <VisitNews answer={result} unsent={unsent} errors={errors} words={words} refusals={props.refusals} />
      <section aria-labelledby="when-title">
        <h2 id="when-title">{words.when}</h2>
        <p className="small soft">{fill(words.minutes, { minutes })}</p>
        <SlotPicker
          name="slot"
          legend={words.when}
          days={days}
          chosen={typed.slot || null}
          words={words.picker}
          describedBy={errors.slot && 'slot-error'}
        />
        {errors.slot && (
          <p className="err" id="slot-error">
            <Icon name="triangle-alert" size="s" />
            {errors.slot}
          </p>
        )}
      </section>
      <VisitArticles articles={articles} canHold={canHold} typed={typed} errors={errors} words={words} />
      <VisitPerson typed={typed} errors={errors} words={words} />
      <section className="visit-end">
        <ConsentBox locale={locale} given={typed.consent} error={errors.consent} words={words.final} />
        <Button type="submit" wide busy={busy}>
          {words.submit}
        </Button>
        <p className="tiny soft">{words.foot}</p>
      </section>
    </form>
  );
}

/** Who comes, and what the shop should know. */
function VisitPerson({ typed, errors, words }: { typed: TypedVisit; errors: VisitErrors; words: VisitWords }) {
  const { person, field } = words;
  return (
    <section aria-labelledby="person-title">
      <h2 id="person-title">{words.visitor}</h2>
      <PersonFields
        typed={typed}
        errors={errors}
        words={{ ...person, emailHelp: words.emailHelp, phoneHelp: words.phoneHelp }}
        labels={field}
      />
      <TextField
        name="notes"
        label={words.notes}
        labels={field}
        placeholder={words.notesHint}
        maxLength={200}
        autoComplete="off"
        defaultValue={typed.notes}
        error={errors.notes}
      />
    </section>
  );
}

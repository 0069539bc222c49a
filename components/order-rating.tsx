'use client';

import { useId } from 'react';
import { scores } from '@/lib/ratings/input';
import { ActRefusal, type ActResult } from './act-fold';
import { fill } from './fill';
import { HiddenFields } from './hidden-fields';
import { Button } from './ui/button';
import { type FieldLabels, TextField } from './ui/field';
import { Icon } from './ui/icon';
import { useActForm } from './use-act-form';

type Act = (before: ActResult, form: FormData) => Promise<ActResult>;

interface OrderRatingProps {
  hidden: Record<string, string>;
  /** What was said before; null for nothing. */
  given: { score: number; commented: boolean } | null;
  rate: Act;
  comment: Act;
  words: {
    title: string;
    lead: string;
    legend: string;
    score: string;
    low: string;
    high: string;
    thanks: string;
    comment: string;
    commentHelp: string;
    send: string;
    said: string;
  };
  labels: FieldLabels;
  refusals: Record<string, string>;
}

/** How collecting was: one tap, then a sentence for who wants to add one. */
export function OrderRating({ hidden, given, rate, comment, words, labels, refusals }: OrderRatingProps) {
  const titleId = useId();
  const scoring = useActForm<ActResult>(rate, null);
  const adding = useActForm<ActResult>(comment, null);
  return (
    <section className="rating" aria-labelledby={titleId}>
      <h2 id={titleId}>{words.title}</h2>
      <div role="status">
        {given && (
          <p className="told">
            <Icon name="check" size="s" />
            {fill(words.thanks, { score: given.score })} {given.commented && words.said}
          </p>
        )}
      </div>
      {!given && (
        <form {...scoring.form}>
          <HiddenFields values={hidden} />
          <p className="small soft">{words.lead}</p>
          <fieldset className="scores" aria-label={words.legend}>
            {scores.map((score) => (
              <button
                key={score}
                type="submit"
                name="score"
                value={score}
                aria-label={fill(words.score, { score })}
                aria-disabled={scoring.busy || undefined}
              >
                {score}
              </button>
            ))}
          </fieldset>
          <p className="scores-ends tiny soft" aria-hidden="true">
            <span>{words.low}</span>
            <span>{words.high}</span>
          </p>
          <ActRefusal answer={scoring.state} unsent={scoring.unsent} refusals={refusals} />
        </form>
      )}
      {given && !given.commented && (
        <form {...adding.form}>
          <HiddenFields values={hidden} />
          <TextField
            name="comment"
            id={`comment-${hidden.fulfillmentId}`}
            label={words.comment}
            labels={labels}
            help={words.commentHelp}
            maxLength={400}
            rows={3}
          />
          <ActRefusal answer={adding.state} unsent={adding.unsent} refusals={refusals} />
          <Button type="submit" kind="quiet" wide busy={adding.busy}>
            {words.send}
          </Button>
        </form>
      )}
    </section>
  );
}

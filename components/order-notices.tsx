'use client';

import type { ReactNode } from 'react';
import type { SubscribePushInput } from '@/lib/notify/choice/input';
import type { NoticeChoice } from '@/lib/notify/choice/types';
import type { Channel } from '@/lib/orders/types';
import type { Result } from '@/lib/result';
import { PushSwitch, type PushWords } from './push-switch';
import { Button, ButtonLink } from './ui/button';
import { Field, type FieldLabels, SelectField } from './ui/field';
import { Icon } from './ui/icon';
import { useActForm } from './use-act-form';

interface NoticeWords {
  title: string;
  lead: string;
  names: Record<Channel, string>;
  first: string;
  second: string;
  third: string;
  none: string;
  phone: string;
  phoneHelp: string;
  submit: string;
  saved: string;
  /** One sentence for each way that arrives no more. */
  dead: string[];
  line: { title: string; lead: string; code: string; open: string; linked: string };
  push: PushWords & { title: string; lead: string; on: string };
}

interface OrderNoticesProps {
  token: string;
  choice: NoticeChoice;
  /** Leads to the LINE chat, for a phone to scan. */
  qr: ReactNode;
  choose: (before: Result | null, form: FormData) => Promise<Result>;
  subscribe: (subscription: SubscribePushInput) => Promise<Result>;
  labels: FieldLabels;
  /** Sentences of field problems, and of refusals. */
  problems: Record<string, string>;
  refusals: Record<string, string>;
  words: NoticeWords;
}

const places = ['first', 'second', 'third'] as const;

/** How the customer is told, folded away until something did not arrive; a form that works without scripts. */
export function OrderNotices(props: OrderNoticesProps) {
  const { token, choice, subscribe, words } = props;
  return (
    <details className="unfold notices" id="notices" open={words.dead.length > 0}>
      <summary>
        <h2>{words.title}</h2>
        <Icon name="chevron-down" size="s" />
      </summary>
      <div className="unfold-body">
        {words.dead.map((sentence) => (
          <p key={sentence} className="note kaki" role="status">
            <Icon name="triangle-alert" size="s" />
            <span>{sentence}</span>
          </p>
        ))}
        <div className="notice-columns">
          <ChoiceForm {...props} />
          <div>
            <LineLink {...props} />
            {choice.pushKey && (
              <section className="notice-way">
                <h3>{words.push.title}</h3>
                <p className="small soft">
                  {choice.subscribed && `${words.push.on} `}
                  {words.push.lead}
                </p>
                <PushSwitch token={token} publicKey={choice.pushKey} subscribe={subscribe} words={words.push} />
              </section>
            )}
          </div>
        </div>
      </div>
    </details>
  );
}

function ChoiceForm({ token, choice, choose, labels, problems, refusals, words }: OrderNoticesProps) {
  const { state: result, unsent, busy, form } = useActForm<Result | null>(choose, null);
  const refused = result?.ok === false ? result : null;
  const problemOf = (field: string) => {
    const code = refused?.fields?.[field] ?? detailOf(refused, field);
    return code ? (problems[code] ?? code) : null;
  };
  const hasFields = places.some(problemOf) || problemOf('phone');
  const trouble = unsent ?? (hasFields ? null : refused?.code);
  return (
    <form {...form} noValidate>
      <p className="small soft">{words.lead}</p>
      <input type="hidden" name="token" value={token} />
      {places.map((place, index) => (
        <SelectField
          key={place}
          name={place}
          label={words[place]}
          labels={labels}
          required={index === 0}
          error={problemOf(place)}
          defaultValue={choice.channels[index] ?? ''}
        >
          {index > 0 && <option value="">{words.none}</option>}
          {choice.offered.map((channel) => (
            <option key={channel} value={channel}>
              {words.names[channel]}
            </option>
          ))}
        </SelectField>
      ))}
      <Field
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        label={words.phone}
        labels={labels}
        help={words.phoneHelp}
        error={problemOf('phone')}
      />
      {trouble && (
        <p className="err" role="alert">
          <Icon name="triangle-alert" size="s" />
          {refusals[trouble] ?? trouble}
        </p>
      )}
      {result?.ok && !unsent && (
        <p className="note" role="status">
          <Icon name="check" size="s" />
          <span>{words.saved}</span>
        </p>
      )}
      <Button type="submit" kind="quiet" wide busy={busy}>
        {words.submit}
      </Button>
    </form>
  );
}

/** A command that refuses names the fields in its details. */
function detailOf(refused: Extract<Result, { ok: false }> | null, field: string): string | undefined {
  const { fields } = (refused?.details ?? {}) as { fields?: Record<string, string> };
  return fields?.[field];
}

function LineLink({ choice: { line }, qr, words }: OrderNoticesProps) {
  return (
    <section className="notice-way">
      <h3>{words.line.title}</h3>
      {line.linked ? (
        <p className="small">
          <Icon name="check" size="xs" /> {words.line.linked}
        </p>
      ) : (
        <>
          <p className="small soft">{words.line.lead}</p>
          <div className="notice-line">
            {qr}
            <p>
              <span className="small soft">{words.line.code}</span>
              <b className="num">{line.code}</b>
            </p>
          </div>
          <ButtonLink kind="quiet" wide icon="external-link" href={line.url}>
            {words.line.open}
          </ButtonLink>
        </>
      )}
    </section>
  );
}

'use client';

import { useEffect, useId, useRef, useState } from 'react';
import type { Result } from '@/lib/result';
import { ActFold, ActRefusal, type ActResult } from './act-fold';
import { fill } from './fill';
import { HiddenFields } from './hidden-fields';
import { Button } from './ui/button';
import { Field, type FieldLabels } from './ui/field';
import { Icon } from './ui/icon';
import { useActForm } from './use-act-form';

/** The link of somebody who collects: told once, to whoever made it. */
export interface MadeLink {
  id: string;
  url: string;
}

interface OrderDelegateProps {
  hidden: Record<string, string>;
  /** Who is sent; null while nobody is. */
  sent: { id: string; name: string; since: string } | null;
  create: (before: ActResult<MadeLink>, form: FormData) => Promise<ActResult<MadeLink>>;
  revoke: (before: ActResult, form: FormData) => Promise<ActResult>;
  words: {
    summary: string;
    lead: string;
    name: string;
    nameHelp: string;
    button: string;
    sent: string;
    link: string;
    once: string;
    copy: string;
    copied: string;
    share: string;
    again: string;
    againLead: string;
    revoke: { summary: string; ask: string; effect: string; button: string };
  };
  labels: FieldLabels;
  refusals: Record<string, string>;
  /** Sentences of what is wrong with a name. */
  fields: Record<string, string>;
  titleId: string;
}

/** Sends somebody else to collect, by a link that works once; takes it back. */
export function OrderDelegate({
  hidden,
  sent,
  create,
  revoke,
  words,
  labels,
  refusals,
  fields,
  titleId,
}: OrderDelegateProps) {
  const { state, unsent, busy, form } = useActForm<ActResult<MadeLink>>(create, null);
  const made = state?.ok && state.value.id === sent?.id ? state.value : null;
  return (
    <>
      {sent && (
        <div className="sent" role="status">
          <p className="sent-name">
            <Icon name="user" size="s" />
            <span>
              <b>{fill(words.sent, { name: sent.name })}</b>
              <span className="small soft">{sent.since}</span>
            </span>
          </p>
          {made && <LinkOnce key={made.id} url={made.url} words={words} />}
        </div>
      )}
      <details key={sent?.id} className="act-fold">
        <summary>
          <Icon name="users" size="s" />
          {sent ? words.again : words.summary}
          <Icon name="chevron-down" size="xs" />
        </summary>
        <form {...form} noValidate>
          <HiddenFields values={hidden} />
          <p className="small soft">{sent ? words.againLead : words.lead}</p>
          <Field
            name="name"
            id={`name-${hidden.fulfillmentId}`}
            label={words.name}
            labels={labels}
            help={words.nameHelp}
            error={nameProblem(state, fields)}
            required
            maxLength={40}
            autoComplete="off"
          />
          {!nameProblem(state, fields) && <ActRefusal answer={state} unsent={unsent} refusals={refusals} />}
          <Button type="submit" wide busy={busy}>
            {words.button}
          </Button>
        </form>
      </details>
      {sent && (
        <ActFold
          key={sent.id}
          icon="undo-2"
          kind="risk"
          summary={words.revoke.summary}
          button={words.revoke.button}
          hidden={{ ...hidden, delegateId: sent.id }}
          action={revoke}
          refusals={refusals}
          titleId={titleId}
        >
          <p>
            <b>{fill(words.revoke.ask, { name: sent.name })}</b>
          </p>
          <p className="small soft">{words.revoke.effect}</p>
        </ActFold>
      )}
    </>
  );
}

function nameProblem(answer: Result<unknown> | null, fields: Record<string, string>): string | null {
  const code = answer?.ok === false ? answer.fields?.name : undefined;
  return code ? (fields[code] ?? code) : null;
}

/** To be handed on now: nobody can read it here again. */
function LinkOnce({ url, words }: { url: string; words: OrderDelegateProps['words'] }) {
  const linkId = useId();
  const box = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => box.current?.focus(), []);
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    <div className="made-link">
      <label className="lab" htmlFor={linkId}>
        {words.link}
      </label>
      <input ref={box} id={linkId} className="box" readOnly value={url} onFocus={(event) => event.target.select()} />
      <p className="small soft">{words.once}</p>
      <div className="two">
        <Button kind="quiet" icon={copied ? 'check' : 'external-link'} onClick={copy}>
          {copied ? words.copied : words.copy}
        </Button>
        {canShare() && (
          <Button icon="share" onClick={() => void navigator.share({ url }).catch(() => {})}>
            {words.share}
          </Button>
        )}
      </div>
    </div>
  );
}

const canShare = () => typeof navigator !== 'undefined' && 'share' in navigator;

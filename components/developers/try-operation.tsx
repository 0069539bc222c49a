'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { requestOf } from './request-of';
import type { ToTry, TryWords } from './to-try';

interface TryOperationProps {
  operation: ToTry;
  apiKey: string;
  words: TryWords;
}

interface Told {
  status: string;
  headers: [string, string][];
  text: string;
}

const shown = ['ratelimit', 'ratelimit-policy', 'retry-after', 'idempotent-replayed', 'x-request-id', 'allow'];

async function send(address: string, init: RequestInit): Promise<Told> {
  const answer = await fetch(address, init);
  const body = await answer.text();
  const headers = shown.flatMap((name): [string, string][] => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return { status: `${answer.status} ${answer.statusText}`.trim(), headers, text: indented(body) };
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** One operation: what it is for, what it takes, and what came back. */
export function TryOperation({ operation, apiKey, words }: TryOperationProps) {
  const [told, setTold] = useState<Told | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { id, method, path, summary, description, scope, fields, body } = operation;
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const request = requestOf(operation, new FormData(event.currentTarget), apiKey);
    if (!request) return setProblem(words.badJson);
    setProblem(null);
    setBusy(true);
    try {
      setTold(await send(request.address, request.init));
    } catch {
      setProblem(words.failed);
    } finally {
      setBusy(false);
    }
  };
  return (
    <details className="operation" id={id}>
      <summary>
        <span className={`method ${method.toLowerCase()}`}>{method}</span>
        <code>{path}</code>
        <span lang="en" className="small">
          {summary}
        </span>
        <Icon name="chevron-down" size="s" />
      </summary>
      <form onSubmit={onSubmit}>
        {description && (
          <p lang="en" className="small">
            {description}
          </p>
        )}
        <p className="small soft">
          {scope ? (
            <>
              {words.needs} <code>{scope}</code>
            </>
          ) : (
            words.open
          )}
        </p>
        {fields.map(({ name, in: place, required, description: about, example }) => (
          <label key={`${place} ${name}`} className="try-field">
            <span>
              <code>{name}</code>
              {required && <b className="need"> *</b>}
              {about && (
                <span lang="en" className="small soft">
                  {' '}
                  {about}
                </span>
              )}
            </span>
            <input
              name={`${place}:${name}`}
              className="box"
              autoComplete="off"
              defaultValue={required ? example : ''}
            />
          </label>
        ))}
        {body !== null && (
          <label className="try-field">
            <span>{words.body}</span>
            <textarea
              name="body"
              className="box"
              rows={Math.min(20, body.split('\n').length + 1)}
              spellCheck={false}
              defaultValue={body}
            />
          </label>
        )}
        <Button type="submit" small busy={busy}>
          {words.send}
        </Button>
        <div role="status" className="try-answer">
          {problem && <p className="err">{problem}</p>}
          {told && (
            <>
              <p>
                {words.answer} <b>{told.status}</b>
              </p>
              <dl className="small">
                {told.headers.map(([name, value]) => (
                  <div key={name}>
                    <dt>
                      <code>{name}</code>
                    </dt>
                    <dd>
                      <code>{value}</code>
                    </dd>
                  </div>
                ))}
              </dl>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by key */}
              <pre tabIndex={0}>{told.text}</pre>
            </>
          )}
        </div>
      </form>
    </details>
  );
}

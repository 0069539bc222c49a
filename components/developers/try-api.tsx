'use client';

import { useState } from 'react';
import { Icon } from '../ui/icon';
import type { ToTry, TryWords } from './to-try';
import { TryOperation } from './try-operation';

interface TryApiProps {
  groups: { group: string; title: string; operations: ToTry[] }[];
  words: TryWords;
}

/** Every operation with a form that sends it; the key stays on this page and is kept nowhere. */
export function TryApi({ groups, words }: TryApiProps) {
  const [key, setKey] = useState('');
  return (
    <>
      <div className="field try-key">
        <label className="l" htmlFor="api-key">
          {words.key}
        </label>
        <span className="h" id="api-key-help">
          {words.keyHelp}
        </span>
        <input
          id="api-key"
          className="box"
          type="password"
          autoComplete="off"
          spellCheck={false}
          placeholder="uk_…"
          aria-describedby="api-key-help"
          value={key}
          onChange={({ target }) => setKey(target.value.trim())}
        />
      </div>
      <p className="note kaki">
        <Icon name="triangle-alert" size="s" />
        <span>{words.real}</span>
      </p>
      {groups.map(({ group, title, operations }) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`} className="sec-title">
            {title}
          </h2>
          {operations.map((operation) => (
            <TryOperation key={operation.id} operation={operation} apiKey={key} words={words} />
          ))}
        </section>
      ))}
    </>
  );
}

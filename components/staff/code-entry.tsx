'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { scannedCode } from '@/lib/pickup/scanned-code';
import type { CodeFinding } from '@/lib/pickup/types';
import type { Result } from '@/lib/result';
import { Button } from '../ui/button';
import { CodeAnswer, isWrong } from './code-answer';
import { CodeCamera } from './code-camera';
import { Keypad } from './keypad';

/** Longer than any code a scanner may type. */
const MOST = 200;
const SIX_DIGITS = /^\d{6}$/;

interface CodeEntryProps {
  /** The code asked for last. */
  code: string;
  /** What came of it, unless it was found. */
  answer: Result<CodeFinding> | 'offline' | null;
  busy: boolean;
  onCode(code: string): void;
}

/**
 * The customer's code by keypad, keyboard, camera or a scanner that types. Six digits are looked up at once, anything
 * else at Enter.
 */
export function CodeEntry({ code, answer, busy, onCode }: CodeEntryProps) {
  const t = useTranslations('staff');
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(code);
  const [short, setShort] = useState(false);
  const [camera, setCamera] = useState(false);
  const finished = answer !== null && typed === code;

  // After an answer as at first: whatever asked, the next code can be typed.
  useEffect(() => {
    if (answer || !camera) field.current?.focus();
  }, [answer, camera]);

  const take = (text: string) => {
    setShort(false);
    setTyped(text.slice(0, MOST));
    const digits = text.normalize('NFKC');
    if (SIX_DIGITS.test(digits)) onCode(digits);
  };
  /** What led nowhere stays to be read; typing after it begins anew. */
  const type = (text: string) => take(finished && text.startsWith(code) ? text.slice(code.length) : text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = scannedCode(typed);
    setShort(!read);
    // A scanner's Enter comes right after its sixth digit, which has asked already.
    if (read && !busy && !(finished && read === code)) onCode(read);
  };
  const seen = (read: string) => {
    setCamera(false);
    setTyped(read);
    onCode(read);
  };
  const wrong = short || (finished && isWrong(answer));

  return (
    <form className="entry" onSubmit={submit} noValidate>
      <label htmlFor="code">{t('handover.code')}</label>
      <input
        id="code"
        ref={field}
        className="box code-box num"
        inputMode="numeric"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        value={typed}
        onChange={(event) => type(event.target.value)}
        aria-invalid={wrong || undefined}
        aria-describedby="code-answer"
      />
      <div className="code-answer">
        <div id="code-answer" role="alert">
          {short ? <p className="err">{t('handover.short')}</p> : finished && <CodeAnswer answer={answer} />}
        </div>
        {!short && !finished && <p className="small soft hint">{t('handover.hint')}</p>}
      </div>
      {camera ? (
        <CodeCamera onCode={seen} onClose={() => setCamera(false)} />
      ) : (
        <>
          <Keypad
            busy={busy}
            onDigit={(digit) => take(finished ? digit : typed + digit)}
            onDelete={() => take(finished ? '' : typed.slice(0, -1))}
          />
          <Button kind="quiet" wide icon="scan-line" onClick={() => setCamera(true)}>
            {t('handover.scan')}
          </Button>
        </>
      )}
    </form>
  );
}

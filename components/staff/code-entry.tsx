'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { scannedCode } from '@/lib/pickup/scanned-code';
import { readOrderSearch } from '@/lib/pickup/search-text';
import { Button } from '../ui/button';
import { CodeCamera } from './code-camera';
import { Keypad } from './keypad';

/** Longer than any code a scanner may type. */
const MOST = 200;
const SIX_DIGITS = /^\d{6}$/;

interface CodeEntryProps {
  /** What was asked for last. */
  asked: string;
  /** What came of it, unless it was found. */
  answer: ReactNode;
  /** What was asked for is at fault itself. */
  wrong: boolean;
  busy: boolean;
  onCode(code: string): void;
  /** Part of a name, the end of a phone number or an order's. */
  onSearch(text: string): void;
}

/**
 * The customer's code by keypad, keyboard, camera or a scanner that types; or what they say of their order. Six digits
 * are looked up at once, anything else at Enter.
 */
export function CodeEntry({ asked, answer, wrong, busy, onCode, onSearch }: CodeEntryProps) {
  const t = useTranslations('staff.handover');
  const search = useTranslations('counter.search');
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(asked);
  const [short, setShort] = useState(false);
  const [way, setWay] = useState<'code' | 'name' | 'camera'>(asked && !scannedCode(asked) ? 'name' : 'code');
  const finished = answer !== null && typed === asked;

  // After an answer as at first: whatever asked, the next code can be typed.
  useEffect(() => {
    if (answer || way !== 'camera') field.current?.focus();
  }, [answer, way]);

  const take = (text: string) => {
    setShort(false);
    setTyped(text.slice(0, MOST));
    const digits = text.normalize('NFKC');
    if (way === 'code' && SIX_DIGITS.test(digits)) onCode(digits);
  };
  /** What led nowhere stays to be read; typing after it begins anew. */
  const type = (text: string) =>
    take(way === 'code' && finished && text.startsWith(asked) ? text.slice(asked.length) : text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = scannedCode(typed);
    const searched = !code && readOrderSearch(typed);
    setShort(!code && !searched);
    // A scanner's Enter comes right after its sixth digit, which has asked already.
    if (busy || (code && finished && code === asked)) return;
    if (code) onCode(code);
    else if (searched) onSearch(typed);
  };
  const seen = (read: string) => {
    setWay('code');
    setTyped(read);
    onCode(read);
  };
  const turn = (to: 'code' | 'name') => {
    setShort(false);
    setTyped('');
    setWay(to);
  };

  return (
    <form className="entry" onSubmit={submit} noValidate>
      <label htmlFor="code">{way === 'name' ? search('label') : t('code')}</label>
      <input
        id="code"
        ref={field}
        className={way === 'name' ? 'box name-box' : 'box code-box num'}
        inputMode={way === 'name' ? 'text' : 'numeric'}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        value={typed}
        onChange={(event) => type(event.target.value)}
        aria-invalid={short || (finished && wrong) || undefined}
        aria-describedby="code-answer"
      />
      <div className="code-answer">
        <div id="code-answer" role="alert">
          {short ? <p className="err">{t('short')}</p> : finished && answer}
        </div>
        {!short && !finished && <p className="small soft hint">{way === 'name' ? search('hint') : t('hint')}</p>}
      </div>
      {way === 'camera' && <CodeCamera of="customer" onCode={seen} onClose={() => setWay('code')} />}
      {way === 'code' && (
        <Keypad
          busy={busy}
          onDigit={(digit) => take(finished ? digit : typed + digit)}
          onDelete={() => take(finished ? '' : typed.slice(0, -1))}
        />
      )}
      {way === 'name' && (
        <Button type="submit" wide busy={busy}>
          {t('find')}
        </Button>
      )}
      {way !== 'camera' && (
        <div className="ways">
          <Button kind="quiet" icon="scan-line" onClick={() => setWay('camera')}>
            {t('scan')}
          </Button>
          <Button kind="quiet" icon="search" onClick={() => turn(way === 'name' ? 'code' : 'name')}>
            {way === 'name' ? search('byCode') : search('byName')}
          </Button>
        </div>
      )}
    </form>
  );
}

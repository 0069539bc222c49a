'use client';

import { useActionState, useEffect, useRef } from 'react';
import type { RefusalCode } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { type SlotDay, SlotPicker, type SlotWords } from './slot-picker';
import { Button } from './ui/button';
import { Icon } from './ui/icon';

interface VisitChangeProps {
  token: string;
  /** ISO instant it is booked for now. */
  startsAt: string;
  days: SlotDay[];
  action: (before: Result | null, form: FormData) => Promise<Result>;
  words: { summary: string; title: string; button: string; held: string | null; picker: SlotWords };
  refusals: Partial<Record<RefusalCode, string>>;
  /** Where the reader is taken when it is done: the id of the page's title. */
  titleId: string;
}

/** Another time for a visit; a details element and a form, so that it works without scripts. */
export function VisitChange({ token, startsAt, days, action, words, refusals, titleId }: VisitChangeProps) {
  const [result, submit, busy] = useActionState(action, null);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!result?.ok || !details.current) return;
    details.current.open = false;
    document.getElementById(titleId)?.focus();
  }, [result, titleId]);
  return (
    <details ref={details} className="visit-change">
      <summary>
        <Icon name="clock" size="s" />
        {words.summary}
        <Icon name="chevron-down" size="xs" />
      </summary>
      <form action={submit}>
        <input type="hidden" name="token" value={token} />
        <SlotPicker
          key={startsAt}
          name="slot"
          legend={words.title}
          days={days}
          chosen={startsAt}
          words={words.picker}
        />
        {words.held && <p className="small soft">{words.held}</p>}
        {result?.ok === false && (
          <p className="err" role="alert">
            <Icon name="triangle-alert" size="s" />
            {refusals[result.code] ?? result.code}
          </p>
        )}
        <Button type="submit" wide busy={busy}>
          {words.button}
        </Button>
      </form>
    </details>
  );
}

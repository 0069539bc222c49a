'use client';

import { unstable_rethrow } from 'next/navigation';
import { type FormEvent, startTransition, useActionState, useRef, useState, useTransition } from 'react';

/** Why a form could not be sent at all: nothing came back. */
export type Unsent = 'offline' | 'unexpected';

export interface ActForm<State> {
  state: Awaited<State>;
  unsent: Unsent | null;
  busy: boolean;
  /** Sends the form as if `button` had been pressed. */
  send(form: HTMLFormElement, button: HTMLElement | null): void;
  /** For the form element: works without scripts too. */
  form: { action: (form: FormData) => void; onSubmit: (event: FormEvent<HTMLFormElement>) => void };
}

/**
 * A form of several buttons, sent to one action with whichever was pressed. Boxes keep what is typed while it is under
 * way and whatever comes of it, also when nothing comes back; a press while one is under way does nothing.
 */
export function useActForm<State>(
  action: (before: Awaited<State>, form: FormData) => Promise<State>,
  start: Awaited<State>,
): ActForm<State> {
  const [posted, post] = useActionState(action, start);
  const [state, setState] = useState(posted);
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  const [busy, begin] = useTransition();
  // Two taps may come before the page is rendered as busy.
  const sending = useRef(false);
  const send = (form: HTMLFormElement, button: HTMLElement | null) => {
    if (busy || sending.current) return;
    sending.current = true;
    const data = new FormData(form, button);
    begin(async () => {
      try {
        const answer = await action(state, data);
        // With the page that came along, in one step.
        startTransition(() => {
          setState(answer);
          setUnsent(null);
        });
      } catch (error) {
        unstable_rethrow(error);
        setUnsent(navigator.onLine ? 'unexpected' : 'offline');
      } finally {
        sending.current = false;
      }
    });
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
  };
  return { state, unsent, busy, send, form: { action: post, onSubmit } };
}

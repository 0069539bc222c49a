'use client';

import type { Locale } from '@/lib/locale';
import type { Result } from '@/lib/result';
import { useActForm } from './use-act-form';

interface TillFormProps {
  chargeId: string;
  locale: Locale;
  words: { title: string; text: string; pay: string };
  refusals: Record<string, string>;
  pay: (before: Result | null, form: FormData) => Promise<Result>;
}

/** Pays by a number as if at the till of a convenience store. */
export function TillForm({ chargeId, locale, words, refusals, pay }: TillFormProps) {
  const { state, unsent, busy, form } = useActForm<Result | null>(pay, null);
  const code = unsent ?? (state && !state.ok ? state.code : null);
  return (
    <form {...form} className="pay-form pay-till">
      <input type="hidden" name="chargeId" value={chargeId} />
      <input type="hidden" name="locale" value={locale} />
      <h3>{words.title}</h3>
      <p>{words.text}</p>
      {code && (
        <p className="pay-said" role="alert">
          {refusals[code] ?? refusals.unexpected}
        </p>
      )}
      <button type="submit" className="pay-other" aria-disabled={busy || undefined} aria-busy={busy || undefined}>
        {busy && <i className="spin" aria-hidden="true" />}
        {words.pay}
      </button>
    </form>
  );
}

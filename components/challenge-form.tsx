'use client';

import type { Locale } from '@/lib/locale';
import type { Result } from '@/lib/result';
import { useActForm } from './use-act-form';

interface ChallengeFormProps {
  chargeId: string;
  locale: Locale;
  words: { yes: string; no: string };
  refusals: Record<string, string>;
  answer: (before: Result | null, form: FormData) => Promise<Result>;
}

/** The card's holder says whether it is himself who pays. */
export function ChallengeForm({ chargeId, locale, words, refusals, answer }: ChallengeFormProps) {
  const { state, unsent, busy, form } = useActForm<Result | null>(answer, null);
  const code = unsent ?? (state && !state.ok ? state.code : null);
  return (
    <form {...form} className="pay-form">
      <input type="hidden" name="chargeId" value={chargeId} />
      <input type="hidden" name="locale" value={locale} />
      {code && (
        <p className="pay-said" role="alert">
          {refusals[code] ?? refusals.unexpected}
        </p>
      )}
      <button type="submit" name="act" value="yes" aria-disabled={busy || undefined}>
        {words.yes}
      </button>
      <button type="submit" className="pay-other" name="act" value="no" aria-disabled={busy || undefined}>
        {words.no}
      </button>
    </form>
  );
}

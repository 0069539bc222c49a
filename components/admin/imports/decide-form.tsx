'use client';

import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locale';
import { ActRefusal, type ActResult } from '../../act-fold';
import { Button } from '../../ui/button';
import { useActForm } from '../../use-act-form';

interface DecideFormProps {
  id: string;
  locale: Locale;
  /** What may be done with it now, the first of them the one that goes on. */
  acts: ('confirm' | 'discard' | 'undo')[];
  decide: (before: ActResult, form: FormData) => Promise<ActResult>;
}

const codes = ['not_allowed', 'already_changed', 'not_found', 'offline', 'unexpected'] as const;

/** Yes, no, or back. */
export function DecideForm({ id, locale, acts, decide }: DecideFormProps) {
  const t = useTranslations('adminImports.act');
  const refusal = useTranslations('refusal');
  const { state, unsent, busy, form } = useActForm<ActResult>(decide, null);
  return (
    <form {...form} className="import-decide">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="locale" value={locale} />
      <ActRefusal
        answer={state}
        unsent={unsent}
        refusals={Object.fromEntries(codes.map((code) => [code, refusal(code)]))}
      />
      {acts.map((act) => (
        <Button
          key={act}
          type="submit"
          name="act"
          value={act}
          kind={act === 'confirm' ? 'solid' : 'quiet'}
          icon={act === 'undo' ? 'undo-2' : undefined}
          busy={busy}
        >
          {t(act)}
        </Button>
      ))}
    </form>
  );
}

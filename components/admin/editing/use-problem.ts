'use client';

import { useTranslations } from 'next-intl';
import type { FieldErrors } from '@/lib/result';

/** The sentence that stands beside a box; null where nothing is wrong with it. */
export function useProblem(fields: FieldErrors): (name: string) => string | null {
  const own = useTranslations('adminCatalogue.problem');
  const shared = useTranslations('refusal.fields');
  return (name) => {
    const code = fields[name];
    if (!code) return null;
    if (own.has(code)) return own(code);
    return shared.has(code) ? shared(code) : shared('invalid');
  };
}

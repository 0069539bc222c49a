'use client';

import { useTranslations } from 'next-intl';
import type { FieldErrors } from '@/lib/result';
import { useProblem } from '../catalogue/use-problem';

/** The sentence that stands beside a box of the brand's editors; null where nothing is wrong with it. */
export function useWrong(fields: FieldErrors): (name: string) => string | null {
  const own = useTranslations('adminBrand.problem');
  const shared = useProblem(fields);
  return (name) => {
    const code = fields[name];
    return code && own.has(code) ? own(code) : shared(name);
  };
}

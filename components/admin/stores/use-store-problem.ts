'use client';

import { useTranslations } from 'next-intl';
import type { FieldErrors } from '@/lib/result';

/** The sentence that stands beside a box; null where nothing is wrong with it. */
export function useStoreProblem(fields: FieldErrors): (name: string) => string | null {
  const own = useTranslations('adminStores.problem');
  const shared = useTranslations('refusal.fields');
  return (name) => {
    const code = fields[name];
    if (!code) return null;
    if (own.has(code)) return own(code);
    return shared.has(code) ? shared(code) : shared('invalid');
  };
}

/** What a box is called where it is linked to: 「番地・建物 日本語」「受け取りの時間枠 1枠の件数」 */
export function useStoreFieldName(): (name: string) => string {
  const t = useTranslations('adminStores');
  const language = useTranslations('adminCatalogue.language');
  return (name) => {
    const [first = '', last = ''] = name.split('.');
    if (first === 'week' && last) return t(`week.row.${last}`);
    const label = t.has(`field.${first}`) ? t(`field.${first}`) : name;
    if (last === 'ja' || last === 'en') return `${label} ${language(last)}`;
    return last && t.has(`field.${last}`) ? `${label} ${t(`field.${last}`)}` : label;
  };
}

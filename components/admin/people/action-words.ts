import type { useTranslations } from 'next-intl';

type Words = ReturnType<typeof useTranslations<'adminStaff.audit'>>;

/** What was done, in words; an action that has none stands for itself. */
export function actionWords(t: Words, action: string): string {
  const key = `actions.${action}` as 'actions.sign_in';
  return t.has(key) ? t(key) : action;
}

import type { FieldErrors, Result } from '@/lib/result';

/** What an editor holds is sent as this; its boxes are named by what stands within. */
const SENT_AS = /^form\./;

/** What was wrong with which box, whether its shape or what it says was refused. */
export function boxProblems(answer: Result<unknown> | null): FieldErrors {
  if (!answer || answer.ok) return {};
  const fields = answer.fields ?? (answer.details?.fields as FieldErrors | undefined) ?? {};
  return Object.fromEntries(Object.entries(fields).map(([name, code]) => [name.replace(SENT_AS, ''), code]));
}

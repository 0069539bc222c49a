import { useTranslations } from 'next-intl';

const codes = [
  'not_allowed',
  'not_found',
  'invalid_input',
  'already_changed',
  'endpoint_off',
  'too_many_attempts',
  'offline',
  'unexpected',
] as const;

/** Sentences for what may be refused here. */
export function useRefusals(): Record<string, string> {
  const t = useTranslations('refusal');
  return Object.fromEntries(codes.map((code) => [code, t(code)]));
}

import { Refusal, type RefusalCode } from '../refusal';

/** What was looked for, or the refusal that says it is not there. */
export function found<T>(value: T | null, code: RefusalCode = 'not_found'): T {
  if (value === null) throw new Refusal(code);
  return value;
}

import type { NewKey } from '@/lib/access/key-types';
import type { Result } from '@/lib/result';

export type Making = (before: Result<NewKey> | null, form: FormData) => Promise<Result<NewKey>>;

export interface KeyActs {
  create: Making;
  rotate: Making;
  revoke: (before: Result | null, form: FormData) => Promise<Result>;
}

/**
 * Tells of the new key as soon as it is there: the page that comes along with the answer may take away the form that asked,
 * and its secret is told this once.
 */
export const telling =
  (make: Making, onMade: (key: NewKey) => void): Making =>
  async (before, form) => {
    const answer = await make(before, form);
    if (answer.ok) onMade(answer.value);
    return answer;
  };

/** A place a key may be given. */
export interface KeyStore {
  id: string;
  storeCode: string;
  name: string;
}

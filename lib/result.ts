import type { RefusalCode, RefusalDetails } from './refusal';

/** Field name → code of the sentence that stands beside it. */
export type FieldErrors = Record<string, string>;

/** The one shape every action answers with. */
export type Result<T = undefined> =
  | { ok: true; value: T }
  | { ok: false; code: RefusalCode; fields?: FieldErrors; details?: RefusalDetails };

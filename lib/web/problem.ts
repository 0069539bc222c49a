import type { RefusalDetails } from '../refusal';

/** What can be wrong with a request before a command sees it. Sentences stand beside the refusals'. */
export const problemStatus = {
  malformed_json: 400,
  key_missing: 401,
  key_invalid: 401,
  scope_missing: 403,
  method_not_allowed: 405,
  still_running: 409,
  body_too_large: 413,
  key_reused: 422,
} as const;
export type ProblemCode = keyof typeof problemStatus;

/** Thrown for a request that is wrong as such. */
export class Problem extends Error {
  override readonly name = 'Problem';
  /** HTTP status. */
  readonly status: number;
  constructor(
    readonly code: ProblemCode,
    readonly details: RefusalDetails = {},
  ) {
    super(code);
    this.status = problemStatus[code];
  }
}

/** What can be wrong with a request before a command sees it. Sentences stand beside the refusals'. */
export type ProblemCode = 'malformed_json' | 'body_too_large' | 'method_not_allowed';

/** Thrown for a request that is wrong as such. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly code: ProblemCode,
    /** HTTP status. */
    readonly status: number,
  ) {
    super(code);
  }
}

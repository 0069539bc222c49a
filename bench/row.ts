import type { Result } from './result';
import type { Stage } from './stage';

/** One measure of the table; --only chooses it by name. */
export interface Row {
  name: string;
  /** Said while it is measured. */
  title: string;
  run: (stage: Stage) => Promise<Result[]>;
}

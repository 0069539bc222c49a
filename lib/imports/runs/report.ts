import { Refusal } from '../../refusal';
import { BrokenFile } from '../broken-file';
import type { RunFailure, RunReport } from './types';

export const emptyReport: RunReport = {
  read: 0,
  created: 0,
  changed: 0,
  unchanged: 0,
  refusedCount: 0,
  flaggedCount: 0,
  notes: [],
  samples: [],
  problems: [],
  failure: null,
  table: null,
  undone: null,
};

/** Why it stopped: what is wrong with the file, what was refused, or nothing anybody can mend but us. */
export function failureOf(error: unknown): RunFailure {
  const none = { fault: null, code: null, line: null, columns: [] };
  if (error instanceof BrokenFile) {
    return { ...none, fault: error.fault, line: error.where.line ?? null, columns: error.where.columns ?? [] };
  }
  return { ...none, code: error instanceof Refusal ? error.code : 'unexpected' };
}

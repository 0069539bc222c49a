import { type FlagReason, type Note, type Problem, type RefusalReason, shown } from './problem';

export type Outcome = 'created' | 'changed' | 'unchanged';

/** What an import did, or with a dry run would do. Counted in products, stores, places or stock levels. */
export interface ImportReport extends Record<Outcome, number> {
  dryRun: boolean;
  /** Records of the file, refused ones included, headings not. */
  read: number;
  refusedCount: number;
  flaggedCount: number;
  /** The first of each; all of them went to `reportTo`. */
  refused: Problem<RefusalReason>[];
  flagged: Problem<FlagReason>[];
  notes: Note[];
}

/** Receives every refused and flagged row in the order of the file. */
export type ReportTo = (kind: 'refused' | 'flagged', problems: Problem[]) => Promise<void>;

const KEPT = 1000;

/** A batch is read first and compared with the shop then; the reader wants its rows as they stand in the file. */
const inOrder = <P extends Problem>(problems: readonly P[]): P[] => [...problems].sort((a, b) => a.line - b.line);

/** Gathers while an import runs. */
export class Report {
  private readonly counts: Record<Outcome, number> = { created: 0, changed: 0, unchanged: 0 };
  private readonly kept = { refused: [] as Problem<RefusalReason>[], flagged: [] as Problem<FlagReason>[] };
  private readonly sums = { read: 0, refused: 0, flagged: 0 };
  private waiting = { refused: [] as Problem<RefusalReason>[], flagged: [] as Problem<FlagReason>[] };
  private readonly notes = new Set<Note>();

  constructor(private readonly reportTo: ReportTo | undefined) {}

  read(rows: number): void {
    this.sums.read += rows;
  }

  count(outcome: Outcome, by = 1): void {
    this.counts[outcome] += by;
  }

  countAll(counts: Record<Outcome, number>): void {
    this.count('created', counts.created);
    this.count('changed', counts.changed);
    this.count('unchanged', counts.unchanged);
  }

  note(note: Note): void {
    this.notes.add(note);
  }

  refuse(problem: Problem<RefusalReason>): void {
    this.sums.refused += 1;
    this.waiting.refused.push(problem);
  }

  flag(line: number, code: FlagReason, column: string | null, value: string): void {
    this.sums.flagged += 1;
    this.waiting.flagged.push({ line, column, code, value: shown(value) });
  }

  /** Hands on what has gathered, so that a file of refusals does not stay in memory. */
  async flush(): Promise<void> {
    const [refused, flagged] = [inOrder(this.waiting.refused), inOrder(this.waiting.flagged)];
    this.waiting = { refused: [], flagged: [] };
    this.kept.refused.push(...refused.slice(0, KEPT - this.kept.refused.length));
    this.kept.flagged.push(...flagged.slice(0, KEPT - this.kept.flagged.length));
    if (refused.length > 0) await this.reportTo?.('refused', refused);
    if (flagged.length > 0) await this.reportTo?.('flagged', flagged);
  }

  result(dryRun: boolean): ImportReport {
    const { read, refused, flagged } = this.sums;
    return {
      dryRun,
      read,
      ...this.counts,
      ...this.kept,
      refusedCount: refused,
      flaggedCount: flagged,
      notes: [...this.notes],
    };
  }
}

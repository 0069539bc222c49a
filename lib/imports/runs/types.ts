import type { FileFault } from '../broken-file';
import type { FileKind, ImportFormat } from '../formats';
import type { Note, Problem } from '../problem';
import type { Sample } from '../samples';
import type { ImportState, RunSettings } from '../types';

/** What stayed as somebody has made it since. */
export interface KeptByOthers {
  subject: string;
  field: string;
}

/** Why a file was not taken: what is wrong with it, or the code of a refusal. */
export interface RunFailure {
  fault: FileFault | null;
  code: string | null;
  line: number | null;
  columns: string[];
}

export interface RunReport {
  read: number;
  created: number;
  changed: number;
  unchanged: number;
  refusedCount: number;
  flaggedCount: number;
  notes: Note[];
  samples: Sample[];
  /** The first of them, in the order of the file. */
  problems: (Problem & { kind: 'refused' | 'flagged' })[];
  failure: RunFailure | null;
  /** Headings and first rows of a file whose owner has to say what they are. */
  table: { columns: string[]; rows: string[][] } | null;
  undone: { count: number; keptCount: number; kept: KeptByOthers[] } | null;
}

export interface ImportRun {
  id: string;
  kind: FileKind | '';
  format: ImportFormat | '';
  fileName: string;
  mapping: Record<string, string> | null;
  state: ImportState;
  settings: RunSettings;
  rowsDone: number;
  rowsTotal: number;
  report: RunReport;
  createdBy: string | null;
  createdByName: string | null;
  createdAt: Date;
  finishedAt: Date | null;
  undoneAt: Date | null;
}

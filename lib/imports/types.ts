/**
 * Of a file: coming in, being read, waiting for its merchant to say which column is which, waiting for his yes, being
 * saved, done, or stopped by what it holds; being put back, put back.
 */
export type ImportState =
  | 'uploading'
  | 'reading'
  | 'mapping'
  | 'previewed'
  | 'saving'
  | 'done'
  | 'failed'
  | 'undoing'
  | 'undone';

/** What its merchant said of a file. */
export interface RunSettings {
  /** Of all its files, as they came in. */
  bytes: number;
  /** When the counts of a file were taken: its own time of change. ISO. */
  countedAt: string | null;
  taxExclusive: boolean;
  locationId: string | null;
}

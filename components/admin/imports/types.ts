/** A file as a list shows it. */
export interface RunView {
  id: string;
  fileName: string;
  /** Whose table: 楽天 RMS (SKU) */
  format: string | null;
  state: string;
  created: number;
  changed: number;
  refused: number;
  /** As it is shown. */
  at: string;
  by: string | null;
}

export interface SampleView {
  outcome: 'created' | 'changed';
  subject: string;
  fields: { label: string; before: string; after: string }[];
}

export interface ProblemView {
  line: number;
  column: string;
  kind: 'refused' | 'flagged';
  sentence: string;
  value: string;
}

export interface Choice {
  value: string;
  label: string;
}

/** One of our fields, and the column of the file that stands for it. */
export interface MappingBox {
  field: string;
  label: string;
  isRequired: boolean;
  /** Guessed, or said before. */
  column: string;
}

/** What can be said of a file. */
export interface SetUpView {
  /** kind/format */
  format: string;
  formats: { label: string; choices: Choice[] }[];
  taxExclusive: boolean;
  locationId: string;
  locations: Choice[];
}

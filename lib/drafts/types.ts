/** Tables whose rows can be changed out of sight of shoppers. */
export const draftTables = [
  'settings',
  'categories',
  'locations',
  'special_days',
  'pickup_points',
  'products',
  'variants',
  'product_images',
  'product_relations',
] as const;
export type DraftTable = (typeof draftTables)[number];

export type DraftOperation = 'insert' | 'update' | 'delete';

/** Columns of a row by their names in the database, as JSON. */
export type RowValues = Record<string, unknown>;

/** A row as its editor wants it; null = away with it. Columns that are not named stay as they are. */
export interface WantedRow {
  table: DraftTable;
  /** Its primary key as text; two columns as 'first/second'. */
  key: string;
  values: RowValues | null;
}

/** What a draft does to one row. */
export interface DraftRow {
  table: DraftTable;
  key: string;
  operation: DraftOperation;
  patch: RowValues;
}

/** What publishing did to one row, in the columns it touched: null = it was not there. */
export interface PublishedRow {
  table: DraftTable;
  key: string;
  before: RowValues | null;
  after: RowValues | null;
}

export interface Draft {
  subject: string;
  /** What whoever saves next says he saw. */
  version: number;
  publishAt: Date | null;
  updatedAt: Date;
  /** Name of whoever saved it last. */
  updatedBy: string | null;
}

/** A draft with what it changes, for whoever decides about it. */
export interface DraftChange extends Draft {
  rows: (DraftRow & {
    /** What is public of the columns it changes; null = the row is not there. */
    published: RowValues | null;
  })[];
}

/** Making a draft public, taking that back, and doing it once more after all. */
export type PublicationAct = 'published' | 'undone' | 'redone';

export interface Publication {
  id: string;
  subject: string;
  act: PublicationAct;
  rows: PublishedRow[];
  at: Date;
  by: string | null;
  undoneAt: Date | null;
}

import { Refusal } from '../refusal';

/** Why a whole file cannot be read. Closed: a new reason is added here and in messages/<locale>/imports.json. */
export const fileFaults = [
  'empty',
  'spreadsheet',
  'missing_columns',
  'unclosed_quote',
  'stray_quote',
  'record_too_long',
  'truncated',
  'not_geojson',
  'bad_json',
  'not_a_table',
  'item_file_missing',
  'several_files',
] as const;
export type FileFault = (typeof fileFaults)[number];

/** Thrown before anything is written: the file as a whole is not what it should be. `columns` are those not found. */
export class BrokenFile extends Refusal {
  constructor(
    readonly fault: FileFault,
    readonly where: { line?: number; columns?: string[] } = {},
  ) {
    super('invalid_input', { fault, ...where });
  }
}

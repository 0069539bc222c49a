/** Why a row was refused. Closed: a new reason is added here and in messages/<locale>/imports.json. */
export const refusalReasons = [
  'missing',
  'too_long',
  'control_character',
  'undecodable',
  'formula',
  'not_a_number',
  'not_whole',
  'out_of_range',
  'unknown_value',
  'column_count',
  'bad_handle',
  'no_geometry',
  'duplicate_row',
  'duplicate_options',
  'options_taken',
  'options_changed',
  'sku_of_other_product',
  'rest_of_product',
  'unknown_sku',
  'unknown_variant',
  'unknown_store',
  'code_taken',
  'route_to_itself',
  'ambiguous_store',
  'not_goods',
  'deletion',
  'select_missing',
  'store_missing',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** What went in, but not as it came; somebody should look. Closed like the reasons above. */
export const flagReasons = [
  'stray_bytes',
  'price_rounded',
  'bad_barcode',
  'bad_picture',
  'bad_website',
  'bad_phone',
  'negative_as_zero',
  'availability_says_none',
  'hours_missing',
  'hours_unsupported',
] as const;
export type FlagReason = (typeof flagReasons)[number];

/** What holds for the file as a whole. */
export type Note = 'stock_column_ignored' | 'stock_column_used' | 'tax_added';

/** One thing the file's owner should know. `column` is the heading as it stands in the file; `value` is cut short. */
export interface Problem<Code = RefusalReason | FlagReason> {
  line: number;
  column: string | null;
  code: Code;
  value: string;
}

const SHOWN = 80;
/** A cell as a report shows it: one line, its beginning, no control characters. */
export const shown = (value: string): string => {
  const line = value.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
};

/** Thrown while one row is read: the row is refused, the import goes on. */
export class BadRow extends Error {
  constructor(
    readonly code: RefusalReason,
    readonly column: string | null,
    readonly value = '',
  ) {
    super(code);
  }

  at(line: number): Problem<RefusalReason> {
    return { line, column: this.column, code: this.code, value: shown(this.value) };
  }
}

import { BrokenFile } from './broken-file';
import { BadRow } from './problem';
import type { Row } from './rows';

export interface Column {
  index: number;
  /** As it stands in the file. */
  name: string;
}

/** Heading names are compared without regard to case, width and spacing. */
export const plainName = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** The columns of a table, found by any of the names they go by. */
export class Heading {
  readonly columns: readonly Column[];
  private readonly byName = new Map<string, Column>();

  /** `mapping`: names of the file's columns by what we call them, where its owner said so. */
  constructor(names: readonly string[], mapping: Readonly<Record<string, string>> = {}) {
    this.columns = names.map((name, index) => ({ index, name: name.trim() }));
    for (const column of this.columns) {
      const plain = plainName(column.name);
      if (!this.byName.has(plain)) this.byName.set(plain, column);
    }
    for (const [ours, theirs] of Object.entries(mapping)) {
      const column = this.byName.get(plainName(theirs));
      if (column) this.byName.set(ours, column);
    }
  }

  /** `names` in lower case, the first that the file has. */
  find(...names: string[]): Column | null {
    for (const name of names) {
      const column = this.byName.get(name);
      if (column) return column;
    }
    return null;
  }

  has(...names: string[]): boolean {
    return this.find(...names) !== null;
  }

  /** @throws BrokenFile naming every column that is missing; each is a list of names it may go by. */
  require(...columns: string[][]): void {
    const missing = columns.filter((names) => !this.has(...names)).map((names) => names.join(' / '));
    if (missing.length > 0) throw new BrokenFile('missing_columns', { line: 1, columns: missing });
  }

  /** @throws BadRow when the row has not as many cells as there are headings: then no cell is surely what it seems. */
  checkWidth(row: Row): void {
    const extra = row.cells.slice(this.columns.length).some((cell) => cell.trim() !== '');
    if (extra || row.cells.length < this.columns.length) {
      throw new BadRow('column_count', null, `${row.cells.length} ≠ ${this.columns.length}`);
    }
  }
}

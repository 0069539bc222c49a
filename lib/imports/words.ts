import { textOf } from './cells';
import type { Column } from './heading';
import { BadRow } from './problem';
import type { Row } from './rows';

const LONGEST = 300;

/** A word of a closed list. */
export function wordOf<Word extends string>(known: readonly Word[], column: Column, text: string): Word {
  const word = known.find((each) => each === text);
  if (!word) throw new BadRow('unknown_value', column.name, text);
  return word;
}

/** Words of a closed list, between spaces, commas or semicolons; null when there are none. */
export function wordsOf<Word extends string>(known: readonly Word[], row: Row, column: Column | null): Word[] | null {
  const text = textOf(row, column, LONGEST);
  if (!column || text === null) return null;
  const said = text
    .toLowerCase()
    .split(/[\s,;、|]+/)
    .filter(Boolean)
    .map((word) => wordOf(known, column, word));
  return known.filter((word) => said.includes(word));
}

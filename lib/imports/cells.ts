import { uninert } from '../csv';
import type { Point } from '../geo';
import type { Column, Heading } from './heading';
import { BadRow } from './problem';
import type { Row } from './rows';

/** A cell with the name of its column, so that a refusal can say where. */
export interface Cell {
  column: string;
  text: string;
}

const control = /[^\P{Cc}\t\n\r]/u;
// A spreadsheet's formula or error where a text should stand; +81… and -5℃ are texts.
const formula = /^(=\s*[-+@("\w]|[+\-@]\s*[A-Za-z]+\s*[(|!]|#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)$)/;
const UNDECODABLE = '\ufffd';

/**
 * A text without its surrounding space and without letters that could not be decoded; null when nothing is left.
 * @throws BadRow control_character, formula or too_long (`longest` in UTF-16 units).
 */
export function cleanText(cell: Cell, longest: number): string | null {
  // With an apostrophe before it, as we write it ourselves, it is meant as a text.
  const isInert = uninert(cell.text.trimStart()) !== null;
  const clean = cleanProse(cell, longest);
  if (!isInert && clean !== null && formula.test(clean)) throw new BadRow('formula', cell.column, clean);
  return clean;
}

/** As cleanText, for long texts: they may begin with a row of equals signs, and word processors leave \v and \f. */
export function cleanProse({ column, text }: Cell, longest: number): string | null {
  const clean = (uninert(text.trimStart()) ?? text)
    .replaceAll(UNDECODABLE, '')
    .replace(/[\v\f]/g, '\n')
    .trim();
  if (control.test(clean)) throw new BadRow('control_character', column, clean);
  if (clean.length > longest) throw new BadRow('too_long', column, clean);
  return clean === '' ? null : clean;
}

export const cellOf = (row: Row, column: Column): Cell => ({
  column: column.name,
  text: row.cells[column.index] ?? '',
});

/** A text that may be missing; null also where the file has no such column. */
export const textOf = (row: Row, column: Column | null, longest: number): string | null =>
  column && cleanText(cellOf(row, column), longest);

/** A text that must be there. `name` stands for the column in the refusal when the file has none. */
export function requiredText(row: Row, column: Column | null, longest: number, name: string): string {
  const text = textOf(row, column, longest);
  if (text === null) throw new BadRow('missing', column?.name ?? name);
  return text;
}

const LONGEST_KEY = 255;
/** What others refer to: one undecodable letter would make it another's. */
export function keyOf(row: Row, column: Column | null): string | null {
  if (!column) return null;
  const cell = cellOf(row, column);
  if (cell.text.includes(UNDECODABLE)) throw new BadRow('undecodable', cell.column, cell.text);
  const key = cleanText(cell, LONGEST_KEY);
  if (key?.includes('\n')) throw new BadRow('control_character', cell.column, key);
  return key;
}

export function requiredKey(row: Row, column: Column): string {
  const key = keyOf(row, column);
  if (key === null) throw new BadRow('missing', column.name);
  return key;
}

/** 1,200 and １２００ are 1200; null when empty. Thousands must stand in threes. */
export function decimalOf({ column, text }: Cell): number | null {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  if (!/^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(plain)) throw new BadRow('not_a_number', column, text);
  return Number(plain.replaceAll(',', ''));
}

/** A whole number from `least` to `most`; null when empty. */
export function wholeOf(cell: Cell, least: number, most: number): number | null {
  const value = decimalOf(cell);
  if (value === null) return null;
  if (!Number.isInteger(value)) throw new BadRow('not_whole', cell.column, cell.text);
  if (value < least || value > most) throw new BadRow('out_of_range', cell.column, cell.text);
  return value;
}

const degrees = (row: Row, column: Column, most: number): number => {
  const cell = cellOf(row, column);
  const value = decimalOf(cell);
  if (value === null) throw new BadRow('missing', cell.column);
  if (Math.abs(value) > most) throw new BadRow('out_of_range', cell.column, cell.text);
  return value;
};

export const pointOf = (row: Row, lat: Column, lng: Column): Point => ({
  lat: degrees(row, lat, 90),
  lng: degrees(row, lng, 180),
});

export const wholeIn = (row: Row, column: Column | null, least: number, most: number): number | null =>
  column && wholeOf(cellOf(row, column), least, most);

/** The first column of the row that holds bytes which meant nothing. */
export const strayIn = (row: Row, heading: Heading): Column | null =>
  heading.columns.find((column) => row.cells[column.index]?.includes(UNDECODABLE)) ?? null;

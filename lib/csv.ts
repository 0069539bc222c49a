/** The mark by which spreadsheets know UTF-8. */
export const BOM = '\ufeff';

/**
 * A spreadsheet would run a text that begins like a formula; an apostrophe makes it a text. One that has an apostrophe
 * there of its own gets another, so that readers know which to take off. Numbers stay numbers.
 */
const inert = (text: string) => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A text as it was before it was made inert; null when it was not. */
export const uninert = (text: string): string | null => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : null);

function cell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : inert(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of a CSV file. */
export const csvLine = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(',')}\r\n`;

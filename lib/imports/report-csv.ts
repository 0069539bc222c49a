import type { Locale } from '../locale';
import type { Problem } from './problem';
import { importMessages, problemSentence } from './sentences';

/** A spreadsheet would run what begins like a formula; an apostrophe makes it a text. */
const inert = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const cell = (text: string) => (/[",\n\r]/.test(inert(text)) ? `"${inert(text).replaceAll('"', '""')}"` : inert(text));
const line = (cells: string[]) => `${cells.map(cell).join(',')}\r\n`;

/** The first line of a report, with the mark by which spreadsheets know UTF-8. */
export function reportHead(locale: Locale): string {
  const { report } = importMessages(locale);
  const names = [report.result, report.line, report.column, report.code, report.reason, report.value];
  return `\ufeff${line(names)}`;
}

/** One refused or flagged row as a line of the report. */
export function reportLine(kind: 'refused' | 'flagged', problem: Problem, locale: Locale): string {
  const { report } = importMessages(locale);
  const reason = problemSentence(problem, locale);
  return line([report[kind], String(problem.line), problem.column ?? '', problem.code, reason, problem.value]);
}

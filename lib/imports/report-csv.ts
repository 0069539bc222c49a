import { BOM, csvLine } from '../csv';
import type { Locale } from '../locale';
import type { Problem } from './problem';
import { importMessages, problemSentence } from './sentences';

/** The first line of a report, with the mark by which spreadsheets know UTF-8. */
export function reportHead(locale: Locale): string {
  const { report } = importMessages(locale);
  const names = [report.result, report.line, report.column, report.code, report.reason, report.value];
  return `${BOM}${csvLine(names)}`;
}

/** One refused or flagged row as a line of the report. */
export function reportLine(kind: 'refused' | 'flagged', problem: Problem, locale: Locale): string {
  const { report } = importMessages(locale);
  const reason = problemSentence(problem, locale);
  return csvLine([report[kind], String(problem.line), problem.column ?? '', problem.code, reason, problem.value]);
}

import en from '@/messages/en/imports.json';
import ja from '@/messages/ja/imports.json';
import type { Locale } from '../locale';
import type { BrokenFile } from './broken-file';
import { type FlagReason, flagReasons, type Problem, type RefusalReason } from './problem';

const messages = { ja, en };
export type ImportMessages = typeof ja;

/** The words of imports, for programs without pages. */
export const importMessages = (locale: Locale): ImportMessages => messages[locale];

/** Fills {name} in a sentence. */
export const filled = (sentence: string, values: Record<string, string | number | undefined>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

const isFlag = (code: FlagReason | RefusalReason): code is FlagReason =>
  (flagReasons as readonly string[]).includes(code);

/** Why a row was refused, or what to look at. */
export function problemSentence({ code }: Problem, locale: Locale): string {
  const { refused, flagged } = messages[locale];
  return isFlag(code) ? flagged[code] : refused[code];
}

/** Why a file could not be read, as a sentence that says what to do. */
export const brokenSentence = ({ fault, where }: BrokenFile, locale: Locale): string =>
  filled(messages[locale].broken[fault], { line: where.line ?? 1, columns: where.columns?.join(', ') });

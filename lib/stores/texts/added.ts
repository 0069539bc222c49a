import type { TextPage, Texts } from './types';

/** What can be added to a page: a section or a row; to the guide a question too. */
export type AddedKind = 'own' | 'ask';

/** 'guide.own3', 'guide.ask2': a part that is the merchant's alone, in the order in which they were added. */
const ADDED = /^[a-z]+\.(own|ask)(\d{1,6})$/;

const readAdded = (key: string): { kind: AddedKind; number: number } | null => {
  const [, kind, number] = ADDED.exec(key) ?? [];
  return kind && number ? { kind: kind as AddedKind, number: Number(number) } : null;
};

export const isAdded = (key: string): boolean => readAdded(key) !== null;

const kindOf = (key: string) => readAdded(key)?.kind ?? null;
const numberOf = (key: string) => readAdded(key)?.number ?? 0;
const isQuestion = (key: string) => /\.q\d+$/.test(key);

/** Keys of a page's parts in the order they are read: sections added stand after its sections, questions after its questions. */
export function withAdded(keys: readonly string[], page: TextPage, added: readonly string[]): string[] {
  const mine = added.filter((key) => key.startsWith(`${page}.`)).sort((one, other) => numberOf(one) - numberOf(other));
  const [own, asked] = (['own', 'ask'] as const).map((kind) => mine.filter((key) => kindOf(key) === kind));
  if (page !== 'guide') return [...keys, ...(own ?? [])];
  const first = keys.findIndex(isQuestion);
  const last = keys.findLastIndex(isQuestion);
  if (first < 0) return [...keys, ...mine];
  return [
    ...[...keys.slice(0, first), ...(own ?? [])],
    ...[...keys.slice(first, last + 1), ...(asked ?? [])],
    ...keys.slice(last + 1),
  ];
}

/** The key of the next part that is added. */
export function nextKey(page: TextPage, kind: AddedKind, keys: readonly string[]): string {
  const taken = keys.filter((key) => key.startsWith(`${page}.`) && kindOf(key) === kind).map(numberOf);
  return `${page}.${kind}${Math.max(0, ...taken) + 1}`;
}

export const addedKeys = (texts: Texts): string[] => Object.keys(texts).filter(isAdded);

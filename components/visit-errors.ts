import type { VisitAnswer } from '@/lib/visits/typed-visit';

/** Boxes of a booking in the order they stand. */
const names = ['slot', 'skus', 'hold', 'name', 'email', 'phone', 'notes', 'consent'] as const;
export type VisitField = (typeof names)[number];

/** What is wrong, by box: a sentence that says what to do. In the order of the page. */
export type VisitErrors = Partial<Record<VisitField, string>>;

/** `sentences`: by code. */
export function visitErrors(result: VisitAnswer['result'], sentences: Record<string, string>): VisitErrors {
  const wrong = (result && !result.ok && result.fields) || {};
  const told = names.flatMap((name) => (wrong[name] ? [[name, sentences[wrong[name]] ?? sentences.choice]] : []));
  return Object.fromEntries(told);
}

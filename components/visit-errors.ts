import type { VisitAnswer } from '@/lib/visits/typed-visit';
import type { VisitWords } from './visit-words';

/** Boxes of a booking in the order they stand. */
const names = ['slot', 'skus', 'hold', 'name', 'email', 'phone', 'notes', 'consent'] as const;
type VisitField = (typeof names)[number];

/** What is wrong, by box: a sentence that says what to do. In the order of the page. */
export type VisitErrors = Partial<Record<VisitField, string>>;

/** `sentences`: by code. */
export function visitErrors(result: VisitAnswer['result'], sentences: Record<string, string>): VisitErrors {
  const wrong = (result && !result.ok && result.fields) || {};
  const told = names.flatMap((name) => (wrong[name] ? [[name, sentences[wrong[name]] ?? sentences.choice]] : []));
  return Object.fromEntries(told);
}

/** Label of a box, as the summary of errors names it. */
export function labelOf(name: VisitField, words: VisitWords): string {
  const { person, final } = words;
  const labels: Record<VisitField, string> = {
    slot: words.when,
    skus: words.articles,
    hold: words.articles,
    name: person.name,
    email: person.email,
    phone: person.phone,
    notes: words.notes,
    consent: final.consent,
  };
  return labels[name];
}

import type { VisitAnswer } from '@/lib/visits/typed-visit';
import { fill } from './fill';
import { Icon } from './ui/icon';
import type { Unsent } from './use-act-form';
import type { VisitErrors, VisitField } from './visit-errors';
import type { VisitWords } from './visit-words';

/** Takes the focus when something came of a press. */
export const VISIT_NEWS_ID = 'news';

interface VisitNewsProps {
  answer: VisitAnswer['result'];
  unsent: Unsent | null;
  errors: VisitErrors;
  words: VisitWords;
  refusals: Record<string, string>;
}

/** On top: what is wrong with a link to each place, or why the booking was refused. */
export function VisitNews({ answer, unsent, errors, words, refusals }: VisitNewsProps) {
  const entries = unsent ? [] : (Object.entries(errors) as [VisitField, string][]);
  const said =
    entries.length > 0 ? fill(words.errors, { count: entries.length }) : refusalOf(answer, unsent, words, refusals);
  if (!said) return null;
  return (
    <div id={VISIT_NEWS_ID} className="alert" role="alert" tabIndex={-1}>
      <p className="alert-head">
        <Icon name="triangle-alert" size="s" />
        <b>{said}</b>
      </p>
      <ul>
        {entries.map(([name, sentence]) => (
          <li key={name}>
            <a href={`#${name}`}>{fill(words.errorAt, { label: labelOf(name, words), sentence })}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function refusalOf(
  answer: VisitAnswer['result'],
  unsent: Unsent | null,
  words: VisitWords,
  refusals: Record<string, string>,
): string | null {
  if (unsent) return refusals[unsent] ?? null;
  if (!answer || answer.ok) return null;
  if (answer.code === 'out_of_stock') return words.soldOut;
  if (answer.code === 'too_many_attempts') {
    const seconds = Number(answer.details?.retryAfterSeconds) || 60;
    return fill(words.waitMinutes, { minutes: Math.ceil(seconds / 60) });
  }
  return refusals[answer.code] ?? refusals.unexpected ?? null;
}

function labelOf(name: VisitField, words: VisitWords): string {
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

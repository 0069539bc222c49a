import type { Result } from '@/lib/result';
import { fill } from './fill';
import { Icon } from './ui/icon';
import type { Unsent } from './use-act-form';

/** Takes the focus when something came of a press. */
export const NEWS_ID = 'news';

interface FormAlertProps<Name extends string> {
  /** What is wrong, by box, in the order of the page. */
  errors: Partial<Record<Name, string>>;
  labelOf(name: Name): string;
  /** Said where no box is wrong. */
  refusal: string | null;
  words: { errors: string; errorAt: string };
}

/** On top of a form: what is wrong with a link to each place, or why it was refused. */
export function FormAlert<Name extends string>({ errors, labelOf, refusal, words }: FormAlertProps<Name>) {
  const entries = Object.entries(errors) as [Name, string][];
  const said = entries.length > 0 ? fill(words.errors, { count: entries.length }) : refusal;
  if (!said) return null;
  return (
    <div id={NEWS_ID} className="alert" role="alert" tabIndex={-1}>
      <p className="alert-head">
        <Icon name="triangle-alert" size="s" />
        <b>{said}</b>
      </p>
      {entries.length > 0 && (
        <ul>
          {entries.map(([name, sentence]) => (
            <li key={name}>
              <a href={`#${name}`}>{fill(words.errorAt, { label: labelOf(name), sentence })}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface Refused {
  answer: Result<unknown> | null;
  unsent: Unsent | null;
  words: { waitMinutes: string };
  /** Sentence by code. */
  refusals: Record<string, string>;
  /** What this form says of a code in its own words. */
  own: Record<string, string>;
}

/** Why a form was refused or not sent; null when it was neither. */
export function refusalWords({ answer, unsent, words, refusals, own }: Refused): string | null {
  if (unsent) return refusals[unsent] ?? null;
  if (!answer || answer.ok) return null;
  if (answer.code === 'too_many_attempts') {
    const seconds = Number(answer.details?.retryAfterSeconds) || 60;
    return fill(words.waitMinutes, { minutes: Math.ceil(seconds / 60) });
  }
  return own[answer.code] ?? refusals[answer.code] ?? refusals.unexpected ?? null;
}

import { formatMoney } from '@/lib/money';
import type { QuoteView } from '@/lib/orders/quote-types';
import type { CheckoutAnswer } from '@/lib/orders/typed-checkout';
import { type CheckoutErrors, type FieldName, labelOf } from './checkout-errors';
import type { CheckoutWords } from './checkout-words';
import { fill } from './fill';
import { Icon } from './ui/icon';
import type { Unsent } from './use-act-form';

/** Takes the focus when something came of a press. */
export const NEWS_ID = 'news';

interface CheckoutNewsProps {
  view: QuoteView;
  words: CheckoutWords;
  answer: CheckoutAnswer['result'];
  unsent: Unsent | null;
  errors: CheckoutErrors;
  refusals: Record<string, string>;
  /** The panel below says what went wrong. */
  meanwhile: boolean;
}

/** On top: what is wrong with a link to each place, why an order was refused, or what a button changed. */
export function CheckoutNews({ view, words, answer, unsent, errors, refusals, meanwhile }: CheckoutNewsProps) {
  const entries = Object.entries(errors) as [FieldName, string][];
  const refusal = unsent ? refusals[unsent] : refusalWords(answer, view, words, refusals);
  const done = doneWords(answer, view, words);
  if (meanwhile) return <div id={NEWS_ID} tabIndex={-1} />;
  if (!unsent && entries.length > 0) {
    return (
      <div id={NEWS_ID} className="alert" role="alert" tabIndex={-1}>
        <p className="alert-head">
          <Icon name="triangle-alert" size="s" />
          <b>{fill(words.errors, { count: entries.length })}</b>
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
  if (refusal) {
    return (
      <div id={NEWS_ID} className="alert" role="alert" tabIndex={-1}>
        <p className="alert-head">
          <Icon name="triangle-alert" size="s" />
          <b>{refusal}</b>
        </p>
      </div>
    );
  }
  return done ? (
    <p id={NEWS_ID} className="note" role="status" tabIndex={-1}>
      <Icon name="check" size="s" />
      {done}
    </p>
  ) : null;
}

function refusalWords(
  answer: CheckoutAnswer['result'],
  view: QuoteView,
  words: CheckoutWords,
  refusals: Record<string, string>,
): string | null {
  if (!answer || answer.ok) return null;
  if (answer.code === 'price_changed') {
    return fill(words.priceChanged, { total: formatMoney(view.total, view.currency) });
  }
  if (answer.code === 'too_many_attempts') {
    const seconds = Number(answer.details?.retryAfterSeconds) || 60;
    return fill(words.waitMinutes, { minutes: Math.ceil(seconds / 60) });
  }
  return refusals[answer.code] ?? refusals.unexpected ?? null;
}

function doneWords(answer: CheckoutAnswer['result'], view: QuoteView, words: CheckoutWords): string | null {
  if (!answer?.ok) return null;
  if (answer.value.kind === 'fit') return fill(words.fitted, { total: formatMoney(view.total, view.currency) });
  if (answer.value.kind !== 'store' || !view.shop) return null;
  return fill(words.movedStore, { store: view.shop.name, when: view.shop.promise?.ready.sentence ?? '' });
}

import { formatMoney } from '@/lib/money';
import type { QuoteView } from '@/lib/orders/quote-types';
import type { CheckoutAnswer } from '@/lib/orders/typed-checkout';
import { type CheckoutErrors, labelOf } from './checkout-errors';
import type { CheckoutWords } from './checkout-words';
import { fill } from './fill';
import { FormAlert, NEWS_ID, refusalWords } from './form-alert';
import { Icon } from './ui/icon';
import type { Unsent } from './use-act-form';

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

/** On top: what is wrong, why an order was refused, or what a button changed. */
export function CheckoutNews({ view, words, answer, unsent, errors, refusals, meanwhile }: CheckoutNewsProps) {
  const done = doneWords(answer, view, words);
  const own = { price_changed: fill(words.priceChanged, { total: formatMoney(view.total, view.currency) }) };
  if (meanwhile) return <div id={NEWS_ID} tabIndex={-1} />;
  if (done && !unsent) {
    return (
      <p id={NEWS_ID} className="note" role="status" tabIndex={-1}>
        <Icon name="check" size="s" />
        {done}
      </p>
    );
  }
  return (
    <FormAlert
      errors={unsent ? {} : errors}
      labelOf={(name) => labelOf(name, words)}
      refusal={refusalWords({ answer, unsent, words, refusals, own })}
      words={words}
    />
  );
}

function doneWords(answer: CheckoutAnswer['result'], view: QuoteView, words: CheckoutWords): string | null {
  if (!answer?.ok) return null;
  if (answer.value.kind === 'fit') return fill(words.fitted, { total: formatMoney(view.total, view.currency) });
  if (answer.value.kind !== 'store' || !view.shop) return null;
  return fill(words.movedStore, { store: view.shop.name, when: view.shop.promise?.ready.sentence ?? '' });
}

import type { Locale } from '@/lib/locale';
import type { QuoteView } from '@/lib/orders/quote-types';
import type { TypedCheckout } from '@/lib/orders/typed-checkout';
import type { CheckoutErrors, FieldName } from './checkout-errors';
import type { CheckoutWords } from './checkout-words';
import { Icon } from './ui/icon';

/** What every part of the checkout is given. */
export interface CheckoutPartProps {
  view: QuoteView;
  /** Paying in the shop is not offered to this person. */
  isLimited: boolean;
  locale: Locale;
  words: CheckoutWords;
  typed: TypedCheckout;
  errors: CheckoutErrors;
  busy: boolean;
  /** Sentence for a refusal's code. */
  refusals: Record<string, string>;
}

/** What is wrong with a choice, below it. */
export function CheckoutError({ name, errors }: { name: FieldName; errors: CheckoutErrors }) {
  const error = errors[name];
  if (!error) return null;
  return (
    <p className="err" id={`${name}-error`}>
      <Icon name="triangle-alert" size="s" />
      {error}
    </p>
  );
}

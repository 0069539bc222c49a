import { useState } from 'react';
import { quantityName } from '@/lib/basket/acts';
import type { QuotedLine } from '@/lib/orders/quote-types';

interface BasketBoxProps {
  line: QuotedLine;
  label: string;
  /** Id of the sentence that says what is wrong with what was typed. */
  errorId: string | undefined;
  /** It was left with another number in it. */
  onTyped(): void;
}

/** How many of an article, to be typed; what was typed stays until the basket holds another number. */
export function BasketBox({ line: { sku, quantity }, label, errorId, onTyped }: BasketBoxProps) {
  const [typed, setTyped] = useState(String(quantity));
  const [held, setHeld] = useState(quantity);
  if (held !== quantity) {
    setHeld(quantity);
    setTyped(String(quantity));
  }
  return (
    <input
      name={quantityName(sku)}
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      aria-label={label}
      aria-invalid={errorId ? true : undefined}
      aria-describedby={errorId}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => typed !== String(quantity) && onTyped()}
    />
  );
}

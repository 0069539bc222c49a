import type { ReactNode } from 'react';
import { actValue, MAX_PER_LINE } from '@/lib/basket/acts';
import type { BasketWords } from './basket-words';
import { fill } from './fill';
import { Icon } from './ui/icon';

interface BasketQuantityProps {
  sku: string;
  title: string;
  quantity: number;
  words: BasketWords;
  /** The figure between the two buttons: a box to type in, or only shown. */
  children?: ReactNode;
}

/** One less, how many, one more: buttons of the form they stand in. */
export function BasketQuantity({ sku, title, quantity, words, children }: BasketQuantityProps) {
  return (
    <span className="qty">
      <button
        type="submit"
        className="icb"
        name="act"
        value={actValue({ kind: 'less', sku })}
        disabled={quantity <= 1}
        aria-label={fill(words.less, { title })}
      >
        <Icon name="minus" size="xs" />
      </button>
      {children ?? <b>{quantity}</b>}
      <button
        type="submit"
        className="icb"
        name="act"
        value={actValue({ kind: 'more', sku })}
        disabled={quantity >= MAX_PER_LINE}
        aria-label={fill(words.more, { title })}
      >
        <Icon name="plus" size="xs" />
      </button>
    </span>
  );
}

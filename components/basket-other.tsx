import { actValue, type BasketAct } from '@/lib/basket/acts';
import type { Trouble } from '@/lib/orders/quote-types';
import type { BasketWords } from './basket-words';
import { fill } from './fill';
import { Button } from './ui/button';

interface BasketOtherProps {
  /** The other shop, how far it is and from when. */
  shop: NonNullable<Trouble['nearest']>;
  /** What pressing it does. */
  act: BasketAct;
  kind?: 'solid' | 'quiet';
  busy: boolean;
  words: BasketWords;
  /** What is said on it. */
  children: string;
}

/** Another shop as a way on, one press away. */
export function BasketOther({ shop, act, kind = 'quiet', busy, words, children }: BasketOtherProps) {
  return (
    <div>
      <Button type="submit" kind={kind} wide busy={busy} name="act" value={actValue(act)}>
        {children}
      </Button>
      <p className="small soft">{fill(words.trouble.way, { distance: shop.distance, when: shop.when })}</p>
    </div>
  );
}

/** 「有楽町店で 3点すべて受け取る」: all of the basket in another shop. */
export function allThere(name: string, count: number, { trouble }: BasketWords): string {
  const key = count === 1 ? 'nearestOne' : count === 2 ? 'nearestTwo' : 'nearestAll';
  return fill(trouble[key], { store: name, count });
}

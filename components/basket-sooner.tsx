import type { QuoteView } from '@/lib/orders/quote-types';
import { allThere, BasketOther } from './basket-other';
import type { BasketWords } from './basket-words';
import { fill } from './fill';

interface BasketSoonerProps {
  view: QuoteView;
  words: BasketWords;
  busy: boolean;
}

/** Ways not to wait for what is brought in: all of it in another shop, or that alone, knowingly in two shops. */
export function BasketSooner({ view, words, busy }: BasketSoonerProps) {
  if (!view.sooner) return null;
  const { nearest, rest } = view.sooner;
  return (
    <section className="swap" aria-labelledby="sooner-title">
      <h3 id="sooner-title">{words.sooner.title}</h3>
      <div className="ways">
        {nearest && (
          <BasketOther shop={nearest} act={{ kind: 'store', code: nearest.code }} busy={busy} words={words}>
            {allThere(nearest.name, view.count, words)}
          </BasketOther>
        )}
        {rest && (
          <BasketOther
            shop={rest}
            act={{ kind: 'rest', rest: { kind: 'store', code: rest.code } }}
            busy={busy}
            words={words}
          >
            {fill(words.sooner.rest, { store: rest.name })}
          </BasketOther>
        )}
      </div>
    </section>
  );
}

import type { QuotedLine, QuotedPart, QuotedShop } from '@/lib/orders/quote-types';
import type { Band } from '@/lib/stock/types';
import type { BasketWords } from './basket-words';
import { fill } from './fill';
import { Fresh } from './fresh';
import { StockMark } from './stock-mark';

interface BasketMarkProps {
  line: QuotedLine;
  shop: QuotedShop | null;
  /** The part it belongs to. */
  part: QuotedPart | undefined;
  words: BasketWords;
}

/** Whether the chosen shop has a line now; nothing while none is chosen. */
export function BasketMark({ line, shop, part, words }: BasketMarkProps) {
  const said = saidOf(line, shop, words) ?? elsewhereWords(line, part, words);
  if (!said) return null;
  const band = bandOf(line);
  return (
    <StockMark band={band} fold>
      <Fresh value={said}>{said}</Fresh>
    </StockMark>
  );
}

function bandOf({ state, sold }: QuotedLine): Band {
  if (state === 'short') return 'few';
  if (state === 'brought' || state === 'elsewhere') return 'some';
  return sold?.stock?.band ?? 'none';
}

function elsewhereWords({ state }: QuotedLine, part: QuotedPart | undefined, words: BasketWords): string | null {
  if (state !== 'elsewhere' || !part) return null;
  return part.kind === 'delivery' ? words.sent : fill(words.at, { store: part.where });
}

function saidOf({ state, sold, quantity }: QuotedLine, shop: QuotedShop | null, words: BasketWords): string | null {
  if (!sold) return words.gone;
  if (!shop || !sold.stock || state === 'elsewhere') return null;
  if (state === 'brought') return fill(words.brought, { store: shop.name });
  const { left } = sold.stock;
  if (state === 'none') return fill(words.none, { store: shop.name });
  if (state === 'short') return fill(words.short, { left: left ?? 0, wanted: quantity });
  return left === null ? fill(words.here, { store: shop.name }) : fill(words.left, { left });
}

import type { QuotedLine, QuotedShop } from '@/lib/orders/quote-types';
import type { BasketWords } from './basket-words';
import { fill } from './fill';
import { Fresh } from './fresh';
import { StockMark } from './stock-mark';

interface BasketMarkProps {
  line: QuotedLine;
  shop: QuotedShop | null;
  words: BasketWords;
}

/** Whether the chosen shop has a line now; nothing while none is chosen. */
export function BasketMark({ line, shop, words }: BasketMarkProps) {
  const said = saidOf(line, shop, words);
  if (!said) return null;
  const band = line.state === 'short' ? 'few' : (line.sold?.stock?.band ?? 'none');
  return (
    <StockMark band={band} fold>
      <Fresh value={said}>{said}</Fresh>
    </StockMark>
  );
}

function saidOf({ state, sold, quantity }: QuotedLine, shop: QuotedShop | null, words: BasketWords): string | null {
  if (!sold) return words.gone;
  if (!shop || !sold.stock) return null;
  const { left } = sold.stock;
  if (state === 'none') return fill(words.none, { store: shop.name });
  if (state === 'short') return fill(words.short, { left: left ?? 0, wanted: quantity });
  return left === null ? fill(words.here, { store: shop.name }) : fill(words.left, { left });
}

import type { Locale } from '@/lib/locale';
import type { ProductMarks } from '@/lib/promise/types';
import { stockWords } from '@/lib/stock/words';
import { StockMark } from './stock-mark';

interface MarkLineProps {
  /** Null while not known: the line keeps its height. */
  stock: ProductMarks | null;
  productId: string;
  locale: Locale;
}

/** Under a card's price: what the chosen shop has and from when. */
export function MarkLine({ stock, productId, locale }: MarkLineProps) {
  const mark = stock?.marks[productId];
  return (
    <span className="tm">
      {mark && <StockMark band={mark.band}>{stockWords(mark, locale)}</StockMark>}
      {mark && mark.band !== 'none' && stock.ready && <span className="soft t">{stock.ready}</span>}
    </span>
  );
}

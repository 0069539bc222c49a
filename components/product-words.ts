import type messages from '@/messages/ja/product.json';

/** Sentences of the product page's live parts, in the page's language; {names} are filled in by `fill`. */
export type ProductWords = (typeof messages)['live'];
export type FinderWords = ProductWords['finder'];
export type MapWords = ProductWords['map'];

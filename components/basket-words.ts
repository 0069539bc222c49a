import type messages from '@/messages/ja/basket.json';

/** Sentences of the parts basket and checkout share, in the page's language; {names} are filled in by `fill`. */
export type BasketWords = (typeof messages)['parts'];

import type messages from '@/messages/ja/stores.json';

/** Sentences of the page of all shops; {names} are filled in by `fill`. */
export type StoresWords = typeof messages;

import type { Channel } from '../orders/types';

/** Each channel once, as they were chosen; mail is always the last resort. */
export const inPreference = (chosen: readonly Channel[]): Channel[] => [...new Set<Channel>([...chosen, 'mail'])];

import { cache } from 'react';
import { getSettings } from '../stores/settings';
import { reading } from './reading';

/** What stands around every page: name, look, who sells, and where else the shop is found. */
export const shopFace = cache(async () => {
  const { db } = await reading();
  return getSettings(db, ['brand', 'seller', 'profiles']);
});

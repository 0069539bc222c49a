import type { Definition } from '../definition';
import { rowItems } from '../table-items';
import { type PlaceDraft, placeReader } from './read-places';
import { savePlaces } from './save-places';

/** Places for "shops near …": name,lat,lng[,kind,kana,en]. */
export const places: Definition<PlaceDraft> = {
  batch: 500,
  transaction: 'file',
  items: (text) => rowItems(text, placeReader),
  prepare: async (_db, _settings, report) => ({
    async save(tx, drafts) {
      report.countAll(await savePlaces(tx, drafts));
    },
  }),
};

import type { ShippingRate } from '../../delivery/types';
import type { Definition } from '../definition';
import { BadRow } from '../problem';
import { rowItems } from '../table-items';
import { type ShippingRateDraft, shippingRateReader } from './read-shipping-rate';
import { saveShippingRates } from './save-shipping-rates';

/** What a rate is known by: whose it is, and which parcels it is for. */
const keyOf = ({ carrier, prefectures, minValue, maxValue, maxGrams, maxSumMm }: ShippingRate): string =>
  JSON.stringify([carrier, prefectures, minValue, maxValue, maxGrams, maxSumMm]);

/** What carriers take for a parcel; of one carrier and one kind of parcel there is one rate, the file's word counts. */
export const shippingRates: Definition<ShippingRateDraft> = {
  batch: 500,
  transaction: 'file',
  items: (text) => rowItems(text, shippingRateReader),
  async prepare(_db, _settings, report) {
    const seen = new Set<string>();
    return {
      async save(tx, drafts) {
        const rates = drafts.flatMap(({ line, ...rate }) => {
          const key = keyOf(rate);
          if (!seen.has(key)) {
            seen.add(key);
            return [rate];
          }
          report.refuse(new BadRow('duplicate_row', null, rate.carrier).at(line));
          return [];
        });
        report.countAll(await saveShippingRates(tx, rates));
      },
    };
  },
};

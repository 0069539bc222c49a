import { prefectureNames } from '../../delivery/prefectures';
import { carrierCodes, type ShippingRate } from '../../delivery/types';
import type { Minor } from '../../money';
import { cellOf, requiredKey, wholeIn } from '../cells';
import type { Column, Heading } from '../heading';
import { gramsOf, millimetresOf } from '../measure';
import { isWhole, readPrice, wholeYen } from '../price';
import { BadRow } from '../problem';
import type { Row } from '../rows';
import type { RowReader } from '../table-items';
import { wordOf, wordsOf } from '../words';

const MOST_LEAD_DAYS = 30;

/** What sending costs, as a row of a file says it. */
export interface ShippingRateDraft extends ShippingRate {
  line: number;
}

/** Whole yen with their tax; null when the cell is empty. */
function yenOf(row: Row, column: Column): Minor | null {
  const cell = cellOf(row, column);
  const price = readPrice(cell);
  if (price !== null && !isWhole(price)) throw new BadRow('not_whole', cell.column, cell.text);
  return price && wholeYen(price, null);
}

/** carrier,fee,lead_days and, if the file has them, who and what the rate is for. @throws BrokenFile */
export function shippingRateReader(heading: Heading): RowReader<ShippingRateDraft> {
  heading.require(['carrier'], ['fee'], ['lead_days']);
  const [carrier, fee, lead] = ['carrier', 'fee', 'lead_days'].map((name) => heading.find(name));
  const [least, most] = [heading.find('min_value'), heading.find('max_value')];
  const [weight, sum] = [heading.find('max_weight_kg'), heading.find('max_sum_cm')];
  return (row) => {
    if (!carrier || !fee || !lead) throw new BadRow('missing', 'carrier');
    const [costs, leadDays] = [yenOf(row, fee), wholeIn(row, lead, 0, MOST_LEAD_DAYS)];
    if (costs === null) throw new BadRow('missing', fee.name);
    if (leadDays === null) throw new BadRow('missing', lead.name);
    const [minValue, maxValue] = [least && yenOf(row, least), most && yenOf(row, most)];
    if (most && maxValue !== null && maxValue < (minValue ?? 0)) {
      throw new BadRow('out_of_range', most.name, cellOf(row, most).text);
    }
    return {
      line: row.line,
      carrier: wordOf(carrierCodes, carrier, requiredKey(row, carrier)),
      prefectures: wordsOf(prefectureNames, row, heading.find('prefectures')),
      minValue,
      maxValue,
      maxGrams: weight && gramsOf(row, weight),
      maxSumMm: sum && millimetresOf(row, sum),
      fee: costs,
      leadDays,
    };
  };
}

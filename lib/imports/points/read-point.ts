import { pointKinds, temperatures } from '../../points/types';
import { paymentMethods } from '../../ways';
import { keyOf, pointOf, requiredKey, requiredText, textOf, wholeIn } from '../cells';
import type { Heading } from '../heading';
import { gramsOf, millimetresOf } from '../measure';
import { BadRow } from '../problem';
import type { Row } from '../rows';
import { postcodeOf } from '../stores/contact';
import type { RowReader } from '../table-items';
import { wordOf, wordsOf } from '../words';
import type { Limits, PointDraft } from './types';

const LONGEST_NAME = 200;
const LONGEST_LINE = 300;
const LONGEST_HOURS = 2000;
const MOST_LEAD_DAYS = 30;
const MOST_HOLD_DAYS = 60;

const limits: [name: string, limit: keyof Limits, measure: typeof gramsOf][] = [
  ['max_side_cm', 'maxSideMm', millimetresOf],
  ['max_sum_cm', 'maxSumMm', millimetresOf],
  ['max_weight_kg', 'maxGrams', gramsOf],
];

const limitsOf = (row: Row, heading: Heading): Partial<Limits> =>
  Object.fromEntries(
    limits.flatMap(([name, limit, measure]) => {
      const column = heading.find(name);
      return column ? [[limit, measure(row, column)]] : [];
    }),
  );

/** Places to collect that hold no stock, a row each. @throws BrokenFile */
export function pointReader(heading: Heading): RowReader<PointDraft> {
  heading.require(['code'], ['name'], ['kind'], ['operator'], ['lat'], ['lng'], ['served_from']);
  const find = (name: string) => heading.find(name);
  const [code, kind, lat, lng, from] = ['code', 'kind', 'lat', 'lng', 'served_from'].map(find);
  return (row) => {
    if (!code || !kind || !lat || !lng || !from) throw new BadRow('missing', 'code');
    const text = (name: string, longest = LONGEST_LINE) => textOf(row, find(name), longest);
    const en = text('name_en', LONGEST_NAME);
    const hours = text('opening_hours', LONGEST_HOURS);
    return {
      line: row.line,
      code: requiredKey(row, code),
      kind: wordOf(pointKinds, kind, keyOf(row, kind) ?? ''),
      operator: requiredText(row, find('operator'), LONGEST_NAME, 'operator'),
      name: { ja: requiredText(row, find('name'), LONGEST_NAME, 'name'), ...(en && { en }) },
      ...pointOf(row, lat, lng),
      postcode: postcodeOf(text('postcode', 20)),
      prefecture: text('prefecture'),
      city: text('city'),
      street: text('street'),
      hours: hours === null ? null : { kind: 'opening_hours', column: 'opening_hours', text: hours },
      servedFrom: { column: from.name, code: requiredKey(row, from) },
      leadDays: wholeIn(row, find('lead_days'), 0, MOST_LEAD_DAYS),
      limits: limitsOf(row, heading),
      temperatures: wordsOf(temperatures, row, find('temperatures')),
      paymentMethods: wordsOf(paymentMethods, row, find('payment')),
      holdDays: wholeIn(row, find('hold_days'), 1, MOST_HOLD_DAYS),
    };
  };
}

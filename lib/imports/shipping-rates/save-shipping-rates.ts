import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { ShippingRate } from '../../delivery/types';
import { newId } from '../../ids';
import type { Outcome } from '../report';

/**
 * Writes rates, one a carrier and kind of parcel. Gives how many there are of each outcome. What a rate is for is no
 * key of the table, so two imports take turns.
 */
export async function saveShippingRates(tx: Db, rates: readonly ShippingRate[]): Promise<Record<Outcome, number>> {
  await tx.execute(sql`lock table shipping_rates in share row exclusive mode`);
  const rows = JSON.stringify(rates.map((rate) => ({ ...rate, id: newId() })));
  const [counts] = await tx.execute<Record<Outcome, number>>(sql`
    with given as (
      select * from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, carrier text, prefectures text[], "minValue" int,
        "maxValue" int, "maxGrams" int, "maxSumMm" int, fee int, "leadDays" smallint)),
    known as (
      select given.id as given_id, r.id, given.fee, given."leadDays",
        (r.fee, r.lead_days) = (given.fee, given."leadDays") as same
      from given join shipping_rates r on r.carrier = given.carrier
        and coalesce(r.prefectures @> given.prefectures and r.prefectures <@ given.prefectures,
          r.prefectures is null and given.prefectures is null)
        and (r.min_value, r.max_value, r.max_grams, r.max_sum_mm)
          is not distinct from (given."minValue", given."maxValue", given."maxGrams", given."maxSumMm")),
    altered as (
      update shipping_rates r set fee = known.fee, lead_days = known."leadDays"
      from known where r.id = known.id and not known.same
      returning 1),
    added as (
      insert into shipping_rates (id, carrier, prefectures, min_value, max_value, max_grams, max_sum_mm, fee, lead_days)
      select id, carrier, prefectures, "minValue", "maxValue", "maxGrams", "maxSumMm", fee, "leadDays" from given
      where id not in (select given_id from known)
      returning 1)
    select (select count(*)::int from added) as created, (select count(*)::int from altered) as changed,
      (select count(*)::int from known where same) as unchanged`);
  return counts ?? { created: 0, changed: 0, unchanged: 0 };
}

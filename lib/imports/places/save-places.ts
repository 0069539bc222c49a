import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { newId } from '../../ids';
import type { Outcome } from '../report';
import { type PlaceDraft, placeNames } from './read-places';

/**
 * Writes places. One with the same kind, name and point is the same place; the last of several in one call counts.
 * Gives how many there are of each outcome.
 */
export async function savePlaces(tx: Db, drafts: readonly PlaceDraft[]): Promise<Record<Outcome, number>> {
  const distinct = new Map(drafts.map((draft) => [[draft.kind, draft.name, draft.lat, draft.lng].join('\n'), draft]));
  const rows = [...distinct.values()].map(({ name, kana, en, ...rest }) => ({
    ...rest,
    id: newId(),
    name: en ? { ja: name, en } : { ja: name },
    kana,
    search_names: placeNames({ name, kana, en }),
  }));
  const [counts] = await tx.execute<Record<Outcome, number>>(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(id uuid, kind text, name jsonb, kana text, lat float8, lng float8, search_names text[])),
    known as (
      select given.*, p.id as known_id, p.name as old_name, p.kana as old_kana, p.search_names as old_names
      from given left join places p on p.kind = given.kind and p.name->>'ja' = given.name->>'ja'
        and p.lat = given.lat and p.lng = given.lng),
    created as (
      insert into places (id, kind, name, kana, lat, lng, search_names)
      select id, kind, name, kana, lat, lng, search_names from known where known_id is null
      returning 1),
    changed as (
      update places p set name = k.old_name || k.name, kana = coalesce(k.kana, p.kana),
        search_names = array(select distinct unnest(k.old_names || k.search_names) order by 1)
      from known k where p.id = k.known_id
        and (k.old_name || k.name <> k.old_name or coalesce(k.kana, k.old_kana) is distinct from k.old_kana
          or not k.old_names @> k.search_names)
      returning 1)
    select (select count(*)::int from created) as created, (select count(*)::int from changed) as changed,
      (select count(*)::int from known where known_id is not null) - (select count(*)::int from changed) as unchanged`);
  return counts ?? { created: 0, changed: 0, unchanged: 0 };
}

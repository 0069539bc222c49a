import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { type Actor, canWorkAt } from '../access/actor';
import { Refusal } from '../refusal';
import { articlesAt, toStockArticle } from './find-articles';
import type { ArticleHere, HereMovement, OtherShop, UnderWay } from './here-types';
import { sentTo, takenIn } from './sent-key';

/** As far back as somebody at a shelf looks. */
const MOVEMENTS = 20;
/** The nearest are listed first; more than that nobody looks through. */
const SHOPS = 100;

interface At {
  locationId: string;
  variantId: string;
}

/** One article at a shop, with who last moved it and why. Null where there is no such article. Throws not_allowed. */
export async function getArticleHere(db: Db, actor: Actor, at: At): Promise<ArticleHere | null> {
  if (!canWorkAt(actor, at.locationId)) throw new Refusal('not_allowed');
  const more = sql`, l.section, l.shelf, l.counted_at as "countedAt", l.doubted_at as "doubtedAt"`;
  const [[row], movements, underWay] = await Promise.all([
    db.execute<Parameters<typeof toStockArticle>[0]>(articlesAt(at.locationId, sql`v.id = ${at.variantId}`, more)),
    listMovements(db, at),
    listUnderWay(db, at),
  ]);
  if (!row) return null;
  const { section, shelf, countedAt, doubtedAt } = row as unknown as ArticleHere;
  const iso = (time: string | null) => time && new Date(time).toISOString();
  return {
    ...toStockArticle(row),
    section,
    shelf,
    countedAt: iso(countedAt),
    doubtedAt: iso(doubtedAt),
    movements,
    underWay,
  };
}

/** Its reason stands in the audit log, under the movement's own id. */
async function listMovements(db: Db, { locationId, variantId }: At): Promise<HereMovement[]> {
  const rows = await db.execute<HereMovement & Record<string, unknown>>(sql`
    select m.id, m.reason, m.quantity, m.at, coalesce(s.name, k.name) as by, o.number as "orderNumber", a.reason as why
    from stock_movements m
    left join staff s on m.actor_kind = 'staff' and s.id::text = m.actor_id
    left join api_keys k on m.actor_kind = 'key' and k.id::text = m.actor_id
    left join orders o on o.id = m.order_id
    left join audit_log a on a.id = m.id
    where m.variant_id = ${variantId} and m.location_id = ${locationId}
    order by m.at desc, m.id desc limit ${MOVEMENTS}`);
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
}

async function listUnderWay(db: Db, { locationId, variantId }: At): Promise<UnderWay[]> {
  const rows = await db.execute<UnderWay & Record<string, unknown>>(sql`
    select m.id as "movementId", f.name as from, -m.quantity as units, m.at as "sentAt"
    from stock_movements m join locations f on f.id = m.location_id
    where m.variant_id = ${variantId} and m.reason = 'transfer_out' and m.key = ${sentTo(sql`m.id`, locationId)}
      and not exists (select from stock_movements i where i.key = ${takenIn(sql`m.id`)})
    order by m.at, m.id`);
  return rows.map((row) => ({ ...row, sentAt: new Date(row.sentAt).toISOString() }));
}

/** The nearest shops and warehouses. */
export async function listOtherShops(db: Db, locationId: string): Promise<OtherShop[]> {
  const rows = await db.execute<OtherShop & Record<string, unknown>>(sql`
    select o.id, o.store_code as "storeCode", o.name, o.kind = 'store' as "isStore"
    from locations here, locations o
    where here.id = ${locationId} and o.id <> here.id and o.active and o.kind in ('store', 'warehouse')
    order by ll_to_earth(o.lat, o.lng) <-> ll_to_earth(here.lat, here.lng) limit ${SHOPS}`);
  return [...rows];
}

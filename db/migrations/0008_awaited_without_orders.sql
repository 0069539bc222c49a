-- Goods sent to another shop without an order are awaited there until they are taken in.
INSERT INTO "stock_levels" AS l ("variant_id", "location_id", "incoming", "counted_at")
SELECT m.variant_id, split_part(m.key, ':to:', 2)::uuid, -sum(m.quantity)::int, min(m.at)
FROM "stock_movements" m
WHERE m.reason = 'transfer_out' AND m.key LIKE m.id::text || ':to:%'
  AND NOT EXISTS (SELECT FROM "stock_movements" i WHERE i.key = m.id::text || ':in')
GROUP BY 1, 2
ON CONFLICT ("variant_id", "location_id") DO UPDATE SET "incoming" = l.incoming + excluded.incoming;

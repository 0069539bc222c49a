CREATE INDEX "baskets_member_id_index" ON "baskets" USING btree ("member_id") WHERE "baskets"."member_id" is not null;--> statement-breakpoint
CREATE INDEX "baskets_updated_at_index" ON "baskets" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "fulfillments_ready_index" ON "fulfillments" USING btree ("collect_by") WHERE "fulfillments"."status" = 'ready';--> statement-breakpoint
CREATE INDEX "fulfillments_location_id_pickup_code_index" ON "fulfillments" USING btree ("location_id","pickup_code");--> statement-breakpoint
CREATE INDEX "orders_pending_index" ON "orders" USING btree ("pay_by") WHERE "orders"."payment_status" = 'pending';
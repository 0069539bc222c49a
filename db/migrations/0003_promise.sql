CREATE TABLE "shipping_rates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"carrier" text NOT NULL,
	"prefectures" text[],
	"min_value" integer,
	"max_value" integer,
	"max_grams" integer,
	"max_sum_mm" integer,
	"fee" integer NOT NULL,
	"lead_days" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "test_gateway_refunds" (
	"key" text PRIMARY KEY NOT NULL,
	"charge_id" text NOT NULL,
	"amount" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "booked_slots" (
	"location_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"taken" integer NOT NULL,
	CONSTRAINT "booked_slots_location_id_kind_starts_at_pk" PRIMARY KEY("location_id","kind","starts_at"),
	CONSTRAINT "taken_not_negative" CHECK ("booked_slots"."taken" >= 0)
);
--> statement-breakpoint
CREATE TABLE "pickup_points" (
	"location_id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"operator" text NOT NULL,
	"served_from_id" uuid NOT NULL,
	"lead_days" smallint DEFAULT 1 NOT NULL,
	"max_side_mm" integer,
	"max_sum_mm" integer,
	"max_grams" integer,
	"temperatures" text[] DEFAULT '{ambient}'::text[] NOT NULL,
	"payment_methods" text[] DEFAULT '{pay_online}'::text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "transfer_routes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"weekdays" text[] NOT NULL,
	"cutoff_minute" smallint NOT NULL,
	"transit_days" smallint NOT NULL,
	"arrives_minute" smallint NOT NULL,
	"closed_dates" date[] DEFAULT '{}'::date[] NOT NULL,
	CONSTRAINT "transfer_routes_fromId_toId_unique" UNIQUE("from_id","to_id"),
	CONSTRAINT "route_goes_somewhere" CHECK ("transfer_routes"."from_id" <> "transfer_routes"."to_id"),
	CONSTRAINT "route_takes_time" CHECK ("transfer_routes"."transit_days" >= 0)
);
--> statement-breakpoint
CREATE TABLE "transfer_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"transfer_id" uuid NOT NULL,
	"order_line_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"received" integer,
	"damaged" integer,
	CONSTRAINT "quantity_positive" CHECK ("transfer_lines"."quantity" > 0),
	CONSTRAINT "no_more_than_sent" CHECK (coalesce("transfer_lines"."received", 0) + coalesce("transfer_lines"."damaged", 0) <= "transfer_lines"."quantity")
);
--> statement-breakpoint
CREATE TABLE "transfers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"fulfillment_id" uuid NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"status" text NOT NULL,
	"send_by" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "transfer_goes_somewhere" CHECK ("transfers"."from_id" <> "transfers"."to_id")
);
--> statement-breakpoint
CREATE TABLE "visit_articles" (
	"visit_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "visit_articles_visit_id_variant_id_pk" PRIMARY KEY("visit_id","variant_id")
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"location_id" uuid NOT NULL,
	"member_id" uuid,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"locale" text NOT NULL,
	"customer_name" text NOT NULL,
	"customer_email" text NOT NULL,
	"customer_phone" text NOT NULL,
	"notes" text,
	"order_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "visits_token_unique" UNIQUE("token"),
	CONSTRAINT "visits_idempotencyKey_unique" UNIQUE("idempotency_key")
);
--> statement-breakpoint
ALTER TABLE "refunds" DROP CONSTRAINT "refunds_paymentId_unique";--> statement-breakpoint
DROP INDEX "fulfillments_open_index";--> statement-breakpoint
ALTER TABLE "baskets" ADD COLUMN "way" jsonb;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "ways" text[] DEFAULT '{pickup,delivery}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "temperature" text DEFAULT 'ambient' NOT NULL;--> statement-breakpoint
ALTER TABLE "fulfillments" ADD COLUMN "prepared_at_id" uuid;--> statement-breakpoint
UPDATE "fulfillments" SET "prepared_at_id" = "location_id";--> statement-breakpoint
ALTER TABLE "fulfillments" ALTER COLUMN "prepared_at_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "fulfillments" ADD COLUMN "position" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "fulfillments" ADD COLUMN "amount" integer;--> statement-breakpoint
UPDATE "fulfillments" f SET "amount" = o."total" FROM "orders" o WHERE o."id" = f."order_id";--> statement-breakpoint
ALTER TABLE "fulfillments" ALTER COLUMN "amount" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "fulfillments" ADD COLUMN "fee" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "fulfillments" ADD COLUMN "slot_starts_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "fulfillments" ADD COLUMN "slot_ends_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "fulfillments" ADD COLUMN "point" jsonb;--> statement-breakpoint
ALTER TABLE "fulfillments" ADD COLUMN "delivery" jsonb;--> statement-breakpoint
ALTER TABLE "fulfillments" ADD COLUMN "tracking_number" text;--> statement-breakpoint
ALTER TABLE "fulfillments" ADD COLUMN "trouble" text;--> statement-breakpoint
ALTER TABLE "fulfillments" ADD COLUMN "trouble_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "fulfillment_id" uuid;--> statement-breakpoint
UPDATE "refunds" r SET "fulfillment_id" = f."id" FROM "payments" p, "fulfillments" f WHERE p."id" = r."payment_id" AND f."order_id" = p."order_id";--> statement-breakpoint
ALTER TABLE "refunds" ALTER COLUMN "fulfillment_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "minutes_per_order" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "hold_days_paid" smallint;--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "pickup_fee" jsonb;--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "pickup_slots" jsonb;--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "visit_slots" jsonb;--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "ships_home" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "booked_slots" ADD CONSTRAINT "booked_slots_location_id_locations_id_fk" FOREIGN KEY ("location_id") REFERENCES "public"."locations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pickup_points" ADD CONSTRAINT "pickup_points_location_id_locations_id_fk" FOREIGN KEY ("location_id") REFERENCES "public"."locations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pickup_points" ADD CONSTRAINT "pickup_points_served_from_id_locations_id_fk" FOREIGN KEY ("served_from_id") REFERENCES "public"."locations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_routes" ADD CONSTRAINT "transfer_routes_from_id_locations_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."locations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_routes" ADD CONSTRAINT "transfer_routes_to_id_locations_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."locations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_lines" ADD CONSTRAINT "transfer_lines_transfer_id_transfers_id_fk" FOREIGN KEY ("transfer_id") REFERENCES "public"."transfers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_lines" ADD CONSTRAINT "transfer_lines_order_line_id_order_lines_id_fk" FOREIGN KEY ("order_line_id") REFERENCES "public"."order_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_fulfillment_id_fulfillments_id_fk" FOREIGN KEY ("fulfillment_id") REFERENCES "public"."fulfillments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_from_id_locations_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."locations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_to_id_locations_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."locations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_articles" ADD CONSTRAINT "visit_articles_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_articles" ADD CONSTRAINT "visit_articles_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_location_id_locations_id_fk" FOREIGN KEY ("location_id") REFERENCES "public"."locations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "transfer_routes_to_id_index" ON "transfer_routes" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "transfer_lines_transfer_id_index" ON "transfer_lines" USING btree ("transfer_id");--> statement-breakpoint
CREATE INDEX "transfers_fulfillment_id_index" ON "transfers" USING btree ("fulfillment_id");--> statement-breakpoint
CREATE INDEX "transfers_open_from" ON "transfers" USING btree ("from_id") WHERE "transfers"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "transfers_open_to" ON "transfers" USING btree ("to_id") WHERE "transfers"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "transfers_due" ON "transfers" USING btree ("due_at") WHERE "transfers"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "visits_location_id_starts_at_index" ON "visits" USING btree ("location_id","starts_at");--> statement-breakpoint
CREATE INDEX "visits_order_id_index" ON "visits" USING btree ("order_id");--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_fulfillment_id_fulfillments_id_fk" FOREIGN KEY ("fulfillment_id") REFERENCES "public"."fulfillments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "fulfillments_open_index" ON "fulfillments" USING btree ("prepared_at_id","estimated_ready_at") WHERE "fulfillments"."closed_at" is null;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_paymentId_fulfillmentId_unique" UNIQUE("payment_id","fulfillment_id");
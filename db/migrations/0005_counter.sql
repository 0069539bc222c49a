CREATE TABLE "arrivals" (
	"fulfillment_id" uuid PRIMARY KEY NOT NULL,
	"location_id" uuid NOT NULL,
	"on_the_way_at" timestamp with time zone,
	"arrived_at" timestamp with time zone,
	"bay" text,
	"car" text,
	"colour" text,
	"met_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "delegates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"fulfillment_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"used_at" timestamp with time zone,
	CONSTRAINT "delegates_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "no_show_waivers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"phone" text NOT NULL,
	"staff_id" uuid,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ratings" (
	"fulfillment_id" uuid PRIMARY KEY NOT NULL,
	"score" smallint NOT NULL,
	"comment" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shortfalls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"fulfillment_id" uuid NOT NULL,
	"order_line_id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"reason" text NOT NULL,
	"staff_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "staff_acts" (
	"key" text PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"act" text NOT NULL,
	"result" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dead_addresses" (
	"channel" text NOT NULL,
	"address" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dead_addresses_channel_address_pk" PRIMARY KEY("channel","address")
);
--> statement-breakpoint
CREATE TABLE "line_links" (
	"order_id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"line_user_id" text,
	"linked_at" timestamp with time zone,
	CONSTRAINT "line_links_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "message_templates" (
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "message_templates_kind_channel_locale_pk" PRIMARY KEY("kind","channel","locale")
);
--> statement-breakpoint
CREATE TABLE "news_consents" (
	"email" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"locale" text NOT NULL,
	"zone" text DEFAULT 'Asia/Tokyo' NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "news_consents_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "push_subscriptions" (
	"endpoint" text NOT NULL,
	"order_id" uuid NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "push_subscriptions_order_id_endpoint_pk" PRIMARY KEY("order_id","endpoint")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "refunds" DROP CONSTRAINT "refunds_paymentId_fulfillmentId_unique";--> statement-breakpoint
ALTER TABLE "fulfillments" ADD COLUMN "accepted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "fulfillments" ADD COLUMN "escalated_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "fulfillments" ADD COLUMN "extended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "fulfillments" ADD COLUMN "remind_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "fulfillments" ADD COLUMN "restocked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "handover_proofs" ADD COLUMN "id_checked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "handover_proofs" ADD COLUMN "signature" text;--> statement-breakpoint
ALTER TABLE "handover_proofs" ADD COLUMN "delegate_id" uuid;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "withdrawn" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "picked" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "source" text DEFAULT 'web' NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "channels" text[] DEFAULT '{mail}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "occasion" text DEFAULT 'end' NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "vendor_ref" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "delivered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "failed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "failure" text;--> statement-breakpoint
ALTER TABLE "stock_levels" ADD COLUMN "section" text;--> statement-breakpoint
ALTER TABLE "stock_levels" ADD COLUMN "shelf" text;--> statement-breakpoint
ALTER TABLE "stock_levels" ADD COLUMN "doubted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "accept_minutes" smallint DEFAULT 15;--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "extension_days" smallint DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "grace_minutes" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "reminders" jsonb DEFAULT '{"nextDayAt":720,"daysBeforeEnd":1}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "handover_checks" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "photo_url" text;--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "parking" jsonb;--> statement-breakpoint
ALTER TABLE "arrivals" ADD CONSTRAINT "arrivals_fulfillment_id_fulfillments_id_fk" FOREIGN KEY ("fulfillment_id") REFERENCES "public"."fulfillments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegates" ADD CONSTRAINT "delegates_fulfillment_id_fulfillments_id_fk" FOREIGN KEY ("fulfillment_id") REFERENCES "public"."fulfillments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "no_show_waivers" ADD CONSTRAINT "no_show_waivers_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_fulfillment_id_fulfillments_id_fk" FOREIGN KEY ("fulfillment_id") REFERENCES "public"."fulfillments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortfalls" ADD CONSTRAINT "shortfalls_fulfillment_id_fulfillments_id_fk" FOREIGN KEY ("fulfillment_id") REFERENCES "public"."fulfillments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortfalls" ADD CONSTRAINT "shortfalls_order_line_id_order_lines_id_fk" FOREIGN KEY ("order_line_id") REFERENCES "public"."order_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortfalls" ADD CONSTRAINT "shortfalls_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_acts" ADD CONSTRAINT "staff_acts_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "arrivals_location_id_index" ON "arrivals" USING btree ("location_id") WHERE "arrivals"."met_at" is null;--> statement-breakpoint
CREATE INDEX "delegates_fulfillment_id_index" ON "delegates" USING btree ("fulfillment_id");--> statement-breakpoint
CREATE INDEX "no_show_waivers_email_index" ON "no_show_waivers" USING btree ("email");--> statement-breakpoint
CREATE INDEX "no_show_waivers_phone_index" ON "no_show_waivers" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "shortfalls_fulfillment_id_index" ON "shortfalls" USING btree ("fulfillment_id");--> statement-breakpoint
CREATE INDEX "staff_acts_at_index" ON "staff_acts" USING btree ("at");--> statement-breakpoint
CREATE INDEX "fulfillments_remind_index" ON "fulfillments" USING btree ("remind_at") WHERE "fulfillments"."remind_at" is not null;--> statement-breakpoint
CREATE INDEX "fulfillments_restock_index" ON "fulfillments" USING btree ("prepared_at_id") WHERE "fulfillments"."closed_at" is not null and "fulfillments"."shelf" is not null and "fulfillments"."collected_at" is null and "fulfillments"."restocked_at" is null;--> statement-breakpoint
CREATE INDEX "messages_order_id_index" ON "messages" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "messages_channel_vendor_ref_index" ON "messages" USING btree ("channel","vendor_ref") WHERE "messages"."vendor_ref" is not null;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_paymentId_fulfillmentId_occasion_unique" UNIQUE("payment_id","fulfillment_id","occasion");
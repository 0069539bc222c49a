ALTER TABLE "payments" ADD COLUMN "voucher" jsonb;--> statement-breakpoint
ALTER TABLE "test_gateway_charges" ADD COLUMN "may_wait" boolean DEFAULT false NOT NULL;
CREATE TABLE "pending_jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"payload" jsonb NOT NULL,
	"run_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "places_name_index" ON "places" USING btree (("name"->>'ja'));
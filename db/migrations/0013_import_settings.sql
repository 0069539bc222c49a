ALTER TABLE "import_parts" ADD COLUMN "file" text NOT NULL;--> statement-breakpoint
ALTER TABLE "import_runs" ADD COLUMN "settings" jsonb NOT NULL;
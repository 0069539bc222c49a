ALTER TABLE "publications" ADD COLUMN "undoes" uuid;--> statement-breakpoint
-- What was taken back before this was kept was so at the very time its undoing was noted.
UPDATE "publications" u SET "undoes" = p."id" FROM "publications" p
WHERE p."subject" = u."subject" AND p."undone_at" = u."at" AND p."id" <> u."id";

import { defineConfig } from 'drizzle-kit';

/** Only for `npm run db:generate`: migrations are run by db/migrate.ts, which needs no configuration. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './db/schema/index.ts',
  out: './db/migrations',
  casing: 'snake_case',
});

import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const databaseTests = '**/*.db.test.ts';
const exclude = [...configDefaults.exclude, '.next*/**', '.data/**', 'e2e/**'];

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    // The machine's own zone must not matter; one far from ours shows when it does.
    env: { TZ: 'America/New_York', NODE_ENV: 'test', AUTH_SECRET: 'a secret for tests that protects nothing' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...exclude, databaseTests],
          // Rules hold no state: read once instead of anew for each file, they are tested in a third of the time.
          isolate: false,
          setupFiles: './scripts/leave-as-found.ts',
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: [databaseTests],
          exclude,
          globalSetup: './scripts/postgres/vitest-setup.ts',
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});

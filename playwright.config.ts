import { defineConfig } from '@playwright/test';
import { chosenBrowser } from './e2e/support/chosen-browser';

/** A counter and a console look the same whichever device a customer has: their journeys are made once. */
const behindTheCounter = ['counter/**', 'console/**'];
/** What becomes of an order is followed once, on a phone; its pages as such are looked at on both (own-pages, own-order). */
const afterTheOrder = ['orders/**'];

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/open-shop.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: process.env.E2E_URL,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: chosenBrowser(),
  },
  projects: [
    {
      name: 'phone',
      testIgnore: behindTheCounter,
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    },
    { name: 'desktop', testIgnore: afterTheOrder, use: { viewport: { width: 1280, height: 900 } } },
  ],
});

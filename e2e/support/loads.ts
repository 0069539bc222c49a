import type { Page } from '@playwright/test';

/** How often the page has been loaded since. */
export function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('load', () => loads++);
  return () => loads;
}

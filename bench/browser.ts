import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '@/scripts/browser';

/** Runs work in a browser of its own and closes it. */
export async function inBrowser<T>(work: (browser: Browser) => Promise<T>, flags: string[] = []): Promise<T> {
  const { path, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath: path, args: [...args, ...flags] });
  return work(browser).finally(() => browser.close());
}

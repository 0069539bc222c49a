import type { LaunchOptions } from '@playwright/test';
import type { Browser } from '@/scripts/browser';

const variable = 'E2E_BROWSER';

/** Tells the workers, which read the configuration anew, which browser was found. */
export function chooseBrowser(browser: Browser): void {
  process.env[variable] = JSON.stringify(browser);
}

/** How to launch the browser that was found; nothing before it was. */
export function chosenBrowser(): LaunchOptions {
  const text = process.env[variable];
  if (!text) return {};
  const { path, args }: Browser = JSON.parse(text);
  return { executablePath: path, args };
}

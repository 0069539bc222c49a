import type { Browser, Request } from '@playwright/test';
import { inBrowser } from './browser';
import { atMost, judge } from './result';
import type { Row } from './row';

/** After this long with nothing new asked for, the page has what it needs. */
const QUIET_MS = 2000;

interface Visit {
  /** Kilobytes (1000 bytes) as they travel, compressed. */
  scripts: number;
  html: number;
  requests: number;
}

const sizeOf = async (request: Request): Promise<number> => (await request.sizes()).responseBodySize / 1000;

/** A phone's first visit. What a page asks again and again (its stock) counts once. */
async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 3,
    isMobile: true,
  });
  const page = await context.newPage();
  // Phones have a Japanese font; this browser may have none, and would fetch one when idle (instrumentation-client.ts).
  await page.addInitScript(() => Reflect.deleteProperty(window, 'requestIdleCallback'));
  const asked = new Map<string, Request>();
  page.on('request', (request) => asked.set(request.url(), asked.get(request.url()) ?? request));
  await page.goto(address, { waitUntil: 'load' });
  for (let known = -1; known < asked.size; ) {
    known = asked.size;
    await page.waitForTimeout(QUIET_MS);
  }
  const requests = [...asked.values()].filter((request) => !request.url().startsWith('data:'));
  const sizes = await Promise.all(
    requests.map(async (request) => [request.resourceType(), await sizeOf(request)] as const),
  );
  const sum = (kind: string) => sizes.reduce((total, [type, size]) => total + (type === kind ? size : 0), 0);
  await context.close();
  return { scripts: sum('script'), html: sum('document'), requests: requests.length };
}

export const firstVisit: Row = {
  name: 'first-visit',
  title: 'First visit of the product page by a phone, beside an empty page',
  run: (stage) =>
    inBrowser(async (browser) => {
      const { handle } = await stage.database();
      const floor = await visit(browser, await stage.floor());
      const shop = await visit(browser, `${await stage.shop()}/products/${handle}`);
      const row = (part: keyof Visit, unit: string, most: number) =>
        judge({ name: `first-visit-${part}`, value: shop[part], unit, floor: floor[part], target: atMost(most) });
      return [row('scripts', 'kB gz', 165), row('requests', 'requests', 20), row('html', 'kB gz', 15)];
    }),
};

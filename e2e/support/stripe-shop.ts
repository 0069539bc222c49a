import type { Page } from '@playwright/test';
import { openStripe, type TestStripe } from '@/lib/payments/stripe/testing-stripe';
import { builtShop } from '@/scripts/built-shop';
import { supervise } from '@/scripts/children';
import { everywhere, freePort } from '@/scripts/postgres/ports';
import { answers } from '@/scripts/shop';
import { type OwnShop, openOwnShop } from './own-shop';
import { test as base } from './test';

/** A card that this browser’s Stripe declines; any other is approved. */
export const DECLINED = '4000 0000 0000 0002';

interface StripeShop {
  url: string;
  stripe: TestStripe;
  /** Opened before its web server is, which so knows it from the first. */
  shop: OwnShop;
}

/**
 * Browser tests against the shop as it is with Stripe's keys: a second web server beside the one under test, with the same
 * database, and a stand-in for Stripe behind it and in the browser.
 */
export const test = base.extend<{ stripe: TestStripe }, { stripeShop: StripeShop }>({
  stripeShop: [
    async ({ browserName: _any }, use, { parallelIndex }) => {
      const [stripe, shop] = await Promise.all([openStripe(), openOwnShop({ units: 20 })]);
      // Another worker looks for a port at the same moment.
      const port = await freePort(3180 + 200 * parallelIndex, everywhere);
      const url = `http://localhost:${port}`;
      const env = { ...stripe.env, VENDOR_TIMEOUT_MS: '5000', APP_URL: url, NEXTAUTH_URL: url };
      const { plans, webLog, remove } = builtShop(`stripe-${port}`, { port, env });
      const [web] = plans;
      if (!web) throw new Error('a shop without a web server');
      const { stop, broken } = supervise(web);
      broken.catch(() => {});
      await answers(`${url}/`, webLog);
      await use({ url, stripe, shop });
      await stop();
      remove();
      stripe.close();
      await shop.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ stripeShop }, use) => use(stripeShop.url),
  stripe: ({ stripeShop }, use) => use(stripeShop.stripe),
  shop: ({ stripeShop }, use) => use(stripeShop.shop),
});

type Paying = { way: string; number: string };

/** What the stand-in's form asks of this test when its customer pays. */
async function confirm({ books }: TestStripe, secret: string, { way, number }: Paying) {
  const intent = [...books.intents.values()].find(({ client_secret }) => client_secret === secret);
  if (!intent) return { error: { type: 'invalid_request_error' } };
  if (way === 'konbini') books.takeVoucher(intent.id);
  else if (number === DECLINED) {
    books.decline(intent.id, 'generic_decline');
    return { error: { type: 'card_error', message: 'カードが承認されませんでした。' } };
  } else books.authorize(intent.id);
  return {};
}

/** In place of js.stripe.com: a form in a frame of its own, so that the page's policy is put to the test as by the real one. */
export async function serveStripeScript(page: Page, stripe: TestStripe): Promise<void> {
  await page.exposeFunction('confirmAtStripe', (secret: string, paying: Paying) => confirm(stripe, secret, paying));
  await page.route('https://js.stripe.com/**', (route) => {
    const isFrame = route.request().url().endsWith('.html');
    return isFrame
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: FRAME })
      : route.fulfill({ contentType: 'text/javascript', body: SCRIPT });
  });
}

const FRAME = `<!doctype html><html lang="ja"><title>Stripe</title><body style="font:16px sans-serif">
<label>支払い方法<br><select id="way"><option value="card">カード</option><option value="konbini">コンビニ</option></select></label>
<p><label>カード番号<br><input id="number" inputmode="numeric"></label></p>
<script>addEventListener('message', ({ source }) => source.postMessage(
  { way: document.getElementById('way').value, number: document.getElementById('number').value }, '*'));</script>`;

const SCRIPT = `window.Stripe = () => {
  let frame, secret;
  const ask = () => new Promise((resolve) => {
    addEventListener('message', ({ data }) => resolve(data), { once: true });
    frame.contentWindow.postMessage('what was chosen?', '*');
  });
  const form = () => {
    const on = {};
    return {
      on: (name, tell) => { on[name] = tell; },
      mount: (box) => {
        frame = document.createElement('iframe');
        frame.src = 'https://js.stripe.com/form.html';
        frame.title = 'Stripe';
        frame.width = '100%';
        frame.height = '200';
        frame.onload = () => on.ready();
        box.append(frame);
      },
      destroy: () => frame?.remove(),
    };
  };
  return {
    elements: (options) => { secret = options.clientSecret; return { create: form }; },
    confirmPayment: async ({ confirmParams }) => {
      const { error } = await window.confirmAtStripe(secret, await ask());
      if (error) return { error };
      location.assign(confirmParams.return_url + '?redirect_status=succeeded');
      return new Promise(() => {});
    },
  };
};
window.Stripe.version = 'stand-in';`;

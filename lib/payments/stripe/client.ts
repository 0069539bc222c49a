import Stripe from 'stripe';
import { env } from '../../env';

let kept: { settings: string; client: Stripe } | undefined;

/** Stripe by the shop's keys; connections are kept. A call that is cut off is made once more by itself, with the same key. */
export function stripe(): Stripe {
  const { STRIPE_SECRET_KEY: key, STRIPE_URL: url, VENDOR_TIMEOUT_MS: timeout } = env;
  if (!key) throw new Error('Set STRIPE_SECRET_KEY: there are orders to be paid by Stripe.');
  const settings = JSON.stringify([key, url, timeout]);
  if (kept?.settings !== settings) kept = { settings, client: open(key, new URL(url), timeout) };
  return kept.client;
}

function open(key: string, { protocol, hostname, port }: URL, timeout: number): Stripe {
  const isPlain = protocol === 'http:';
  return new Stripe(key, {
    protocol: isPlain ? 'http' : 'https',
    host: hostname,
    port: port || (isPlain ? '80' : '443'),
    timeout,
    maxNetworkRetries: 1,
    telemetry: false,
  });
}

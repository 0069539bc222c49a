import { eq } from 'drizzle-orm';
import webPush from 'web-push';
import type { Db } from '@/db/client';
import { pushSubscriptions } from '@/db/schema';
import { env } from '../../env';
import { callVendor, isPassing, passing } from './call-vendor';
import { type Channel, type Outgoing, Undeliverable } from './channel';

/** The browser took its permission back: RFC 8030 §7.3. */
const GONE = new Set([404, 410]);
/** What is not fetched by then is old news. */
const KEPT_SECONDS = 24 * 60 * 60;

/** Web push (RFC 8030), encrypted for the browser and signed with the shop's key (VAPID). */
export const pushChannel = (db: Db): Channel => ({
  async send(message) {
    const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = env;
    if (!publicKey || !privateKey) return { ref: null };
    const { endpoint, method, headers, body } = webPush.generateRequestDetails(
      { endpoint: message.to, keys: await keysOf(db, message.to) },
      JSON.stringify(noticeOf(message)),
      {
        vapidDetails: { subject: env.APP_URL.startsWith('https:') ? env.APP_URL : CONTACT, publicKey, privateKey },
        TTL: KEPT_SECONDS,
        topic: message.id.replaceAll('-', ''),
      },
    );
    const response = await callVendor(endpoint, { method, headers: sendable(headers), body: bytes(body) });
    if (response.ok) return { ref: response.headers.get('location') };
    if (isPassing(response.status)) throw passing('The push service', response.status);
    throw new Undeliverable(`${response.status}`, GONE.has(response.status));
  },
});

/** Who signs: VAPID asks for an https or mailto address (RFC 8292 §2.1). */
const CONTACT = 'mailto:noreply@shop.example';

async function keysOf(db: Db, endpoint: string) {
  const [keys] = await db
    .select({ p256dh: pushSubscriptions.p256dh, auth: pushSubscriptions.auth })
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.endpoint, endpoint))
    .limit(1);
  if (!keys) throw new Undeliverable('the browser is not subscribed any more', true);
  return keys;
}

/** What public/push-sw.js shows. The tag makes a second showing of the same message take the place of the first. */
export function noticeOf({ id, locale, subject, text }: Pick<Outgoing, 'id' | 'locale' | 'subject' | 'text'>) {
  const [, body = text, url = '/'] = /^(.*)\n(\S+)$/s.exec(text) ?? [];
  return { tag: id, lang: locale, title: subject, body, url };
}

/** fetch writes the length itself. */
const sendable = ({ 'Content-Length': _, ...headers }: Record<string, string | number>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

const bytes = (body: Buffer | null) => body && new Uint8Array(body);

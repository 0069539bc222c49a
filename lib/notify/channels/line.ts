import { createHash } from 'node:crypto';
import { env } from '../../env';
import { callVendor, isPassing, passing } from './call-vendor';
import { type Channel, type Outgoing, Undeliverable } from './channel';

/** The same message was taken before: https://developers.line.biz/en/docs/messaging-api/retrying-api-request/ */
const TAKEN_BEFORE = 409;
/** LINE has nobody by that phone number, or nobody who wants such messages. */
const NOBODY = 422;

/**
 * LINE's Messaging API: to the account of somebody who linked it, or as a notification message (LINE通知メッセージ) to
 * whoever has a phone number; LINE is told only what that hashes to.
 */
export const lineChannel: Channel = {
  async send(message) {
    if (!env.LINE_CHANNEL_TOKEN) return { ref: null };
    const toPhone = message.to.startsWith('+');
    const response = await callVendor(`${env.LINE_URL}${toPhone ? '/bot/pnp/push' : '/v2/bot/message/push'}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${env.LINE_CHANNEL_TOKEN}`,
        'content-type': 'application/json',
        ...(toPhone ? { 'x-line-delivery-tag': message.id } : { 'x-line-retry-key': message.id }),
      },
      body: JSON.stringify({ to: toPhone ? hashed(message.to) : message.to, messages: [textOf(message)] }),
    });
    if (response.ok || response.status === TAKEN_BEFORE) return { ref: refOf(response, toPhone ? message.id : null) };
    if (isPassing(response.status)) throw passing('LINE', response.status);
    const { message: why = '' } = (await response.json().catch(() => ({}))) as { message?: string };
    throw new Undeliverable(`${response.status} ${why}`.trim(), response.status === NOBODY || isUnknownUser(why));
  },
};

const textOf = ({ text }: Outgoing) => ({ type: 'text', text });

/** SHA-256 of the E.164 number, in hexadecimal. */
const hashed = (phone: string) => createHash('sha256').update(phone).digest('hex');

/** A notification message is reported on by the tag it was sent with. */
const refOf = ({ headers }: Response, tag: string | null) =>
  tag ?? headers.get('x-line-accepted-request-id') ?? headers.get('x-line-request-id');

const isUnknownUser = (why: string) => why.includes("'to'");

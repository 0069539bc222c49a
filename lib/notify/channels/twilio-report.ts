import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '../../env';
import { Refusal } from '../../refusal';
import { isDeadNumber } from './sms';

/** What became of a message the vendor took. */
export interface DeliveryReport {
  /** The vendor's id of the message. */
  ref: string;
  state: 'delivered' | 'failed';
  failure: string;
  dead: boolean;
}

const stateOf: Record<string, DeliveryReport['state']> = {
  delivered: 'delivered',
  read: 'delivered',
  failed: 'failed',
  undelivered: 'failed',
};

/**
 * Reads a status callback; null for a state in between. Throws bad_signature unless Twilio signed it: the address and
 * every parameter by name, HMAC-SHA1 with the account's token. https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */
export function readTwilioReport(headers: Headers, body: string): DeliveryReport | null {
  const form = new URLSearchParams(body);
  checkSignature(form, headers.get('x-twilio-signature') ?? '');
  const ref = form.get('MessageSid');
  const state = stateOf[form.get('MessageStatus') ?? ''];
  if (!ref || !state) return null;
  const code = form.get('ErrorCode') ?? '';
  const failure = `${code} ${form.get('ErrorMessage') ?? ''}`.trim() || 'undelivered';
  return { ref, state, failure, dead: state === 'failed' && isDeadNumber(Number(code)) };
}

function checkSignature(form: URLSearchParams, given: string): void {
  const token = env.TWILIO_AUTH_TOKEN;
  if (!token) throw new Refusal('bad_signature');
  const fields = [...form].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}${value}`);
  const signed = createHmac('sha1', token)
    .update(`${env.APP_URL}/api/webhooks/twilio${fields.join('')}`)
    .digest();
  const claimed = Buffer.from(given, 'base64');
  if (claimed.length !== signed.length || !timingSafeEqual(claimed, signed)) throw new Refusal('bad_signature');
}

import { env } from '../../env';
import { callVendor, isPassing, passing } from './call-vendor';
import { type Channel, type Outgoing, Undeliverable } from './channel';

/**
 * What Twilio says of a number nothing will ever arrive at: malformed, of no network, of no mobile phone, or of
 * somebody who answered STOP. https://www.twilio.com/docs/api/errors
 */
const DEAD = new Set([21211, 21214, 21217, 21610, 21612, 21614, 30004, 30005, 30006]);

export const isDeadNumber = (code: number): boolean => DEAD.has(code);

/** SMS in the shape of Twilio's REST interface, version 2010-04-01. */
export const smsChannel: Channel = {
  async send(message) {
    const account = twilioAccount();
    if (!account) return { ref: null };
    const ref = message.again ? await findSent(account, message) : null;
    return { ref: ref ?? (await create(account, message)) };
  },
};

interface Account {
  messages: string;
  authorization: string;
}

function twilioAccount(): Account | null {
  const { TWILIO_ACCOUNT_SID: sid, TWILIO_AUTH_TOKEN: token, TWILIO_FROM } = env;
  if (!sid || !token || !TWILIO_FROM) return null;
  return {
    messages: `${env.TWILIO_URL}/2010-04-01/Accounts/${sid}/Messages.json`,
    authorization: `Basic ${Buffer.from(`${sid}:${token}`).toString('base64')}`,
  };
}

async function create({ messages, authorization }: Account, { id, to, text }: Outgoing): Promise<string> {
  const from = env.TWILIO_FROM ?? '';
  const response = await callVendor(messages, {
    method: 'POST',
    headers: { authorization, 'idempotency-key': id },
    body: new URLSearchParams({
      To: to,
      [from.startsWith('MG') ? 'MessagingServiceSid' : 'From']: from,
      Body: text,
      StatusCallback: `${env.APP_URL}/api/webhooks/twilio`,
    }),
  });
  if (isPassing(response.status)) throw passing('Twilio', response.status);
  const answer = (await response.json()) as { sid?: string; code?: number; message?: string };
  if (response.ok && answer.sid) return answer.sid;
  const code = answer.code ?? response.status;
  throw new Undeliverable(`${code} ${answer.message ?? ''}`.trim(), isDeadNumber(code));
}

/** Twilio promises no repetition to be told by a key: an attempt whose end is unknown is looked for first. */
async function findSent({ messages, authorization }: Account, { to, text, writtenAt }: Outgoing) {
  const query = new URLSearchParams({ To: to, 'DateSent>': writtenAt.toISOString().slice(0, 10) });
  const response = await callVendor(`${messages}?${query}`, { headers: { authorization } });
  if (!response.ok) throw passing('Twilio', response.status);
  const { messages: sent } = (await response.json()) as { messages: Sent[] };
  // Twilio tells whole seconds.
  const since = Math.floor(writtenAt.getTime() / 1000) * 1000;
  return sent.find(({ body, date_created: at }) => body === text && Date.parse(at) >= since)?.sid ?? null;
}

interface Sent {
  sid: string;
  body: string;
  /** RFC 2822. */
  date_created: string;
}

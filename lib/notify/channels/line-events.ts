import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { env } from '../../env';
import { Refusal } from '../../refusal';

/** What LINE tells that concerns us; its other events are not ours. */
export type LineEvent =
  | { kind: 'said'; userId: string; text: string; replyToken: string | null }
  | { kind: 'followed' | 'unfollowed'; userId: string; replyToken: string | null }
  /** A notification message arrived, by the tag it was sent with. */
  | { kind: 'delivered'; ref: string };

const source = z.object({ userId: z.string() });
/** Good for one answer, soon after the event. */
const replyToken = z.string().nullish().default(null);
/** https://developers.line.biz/en/reference/messaging-api/#webhook-event-objects */
const said = z.object({
  type: z.literal('message'),
  source,
  replyToken,
  message: z.object({ type: z.literal('text'), text: z.string() }),
});
const followed = z.object({ type: z.enum(['follow', 'unfollow']), source, replyToken });
const delivered = z.object({ type: z.literal('delivery'), delivery: z.object({ data: z.string() }) });
const shape = z.object({ events: z.array(z.unknown()) });

/** Reads what LINE's webhook carries. Throws bad_signature unless the body is signed with the channel's secret. */
export function readLineEvents(headers: Headers, body: string): LineEvent[] {
  checkSignature(body, headers.get('x-line-signature') ?? '');
  const parsed = shape.safeParse(JSON.parse(body));
  return parsed.success ? parsed.data.events.flatMap(readEvent) : [];
}

function readEvent(event: unknown): LineEvent[] {
  const text = said.safeParse(event).data;
  if (text) {
    const { source: by, message, replyToken: answerBy } = text;
    return [{ kind: 'said', userId: by.userId, text: message.text, replyToken: answerBy }];
  }
  const follow = followed.safeParse(event).data;
  if (follow) {
    const kind = follow.type === 'follow' ? ('followed' as const) : ('unfollowed' as const);
    return [{ kind, userId: follow.source.userId, replyToken: follow.replyToken }];
  }
  const arrived = delivered.safeParse(event).data;
  return arrived ? [{ kind: 'delivered', ref: arrived.delivery.data }] : [];
}

/** HMAC-SHA256 over the body as it was sent, base64. */
function checkSignature(body: string, given: string): void {
  const secret = env.LINE_CHANNEL_SECRET;
  if (!secret) throw new Refusal('bad_signature');
  const signed = createHmac('sha256', secret).update(body).digest();
  const claimed = Buffer.from(given, 'base64');
  if (claimed.length !== signed.length || !timingSafeEqual(claimed, signed)) throw new Refusal('bad_signature');
}

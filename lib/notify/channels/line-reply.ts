import { env } from '../../env';
import { callVendor } from './call-vendor';

/**
 * Answers in the chat what somebody just did there: https://developers.line.biz/en/reference/messaging-api/#send-reply-message
 * A token is good for one answer, so one that does not arrive is not tried again: the order's page says the same.
 */
export async function replyOnLine(replyToken: string, text: string): Promise<void> {
  if (!env.LINE_CHANNEL_TOKEN) return;
  await callVendor(`${env.LINE_URL}/v2/bot/message/reply`, {
    method: 'POST',
    headers: { authorization: `Bearer ${env.LINE_CHANNEL_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ replyToken, messages: [{ type: 'text', text }] }),
  }).catch(() => null);
}

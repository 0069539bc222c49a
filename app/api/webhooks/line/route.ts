import { readLineEvents } from '@/lib/notify/channels/line-events';
import { replyOnLine } from '@/lib/notify/channels/line-reply';
import { takeLineEvent } from '@/lib/notify/reports';
import { answerThrown } from '@/lib/web/answer-error';
import { db } from '@/lib/web/database';
import { readText } from '@/lib/web/read-body';
import { requestIdOf } from '@/lib/web/request-id';

/** LINE tells what its users do with the merchant's account. Forged: 401. */
export async function POST(request: Request): Promise<Response> {
  try {
    const events = readLineEvents(request.headers, await readText(request));
    for (const event of events) {
      const answer = await takeLineEvent(db(), event, new Date());
      if (answer && 'replyToken' in event && event.replyToken) await replyOnLine(event.replyToken, answer);
    }
    return new Response(null, { status: 200 });
  } catch (error) {
    return answerThrown(request, requestIdOf(request.headers), error);
  }
}

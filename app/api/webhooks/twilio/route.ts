import { readTwilioReport } from '@/lib/notify/channels/twilio-report';
import { takeReport } from '@/lib/notify/reports';
import { answerThrown } from '@/lib/web/answer-error';
import { db } from '@/lib/web/database';
import { readText } from '@/lib/web/read-body';
import { requestIdOf } from '@/lib/web/request-id';

/** Twilio says what became of an SMS. Forged: 401. The same again: 204, and nothing changes. */
export async function POST(request: Request): Promise<Response> {
  try {
    const report = readTwilioReport(request.headers, await readText(request));
    if (report) await takeReport(db(), 'sms', report, new Date());
    return new Response(null, { status: 204 });
  } catch (error) {
    return answerThrown(request, requestIdOf(request.headers), error);
  }
}

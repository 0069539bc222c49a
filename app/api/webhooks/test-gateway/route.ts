import { paymentProvider } from '@/lib/payments/provider';
import { settlePayment } from '@/lib/payments/settle-payment';
import { answerThrown } from '@/lib/web/answer-error';
import { db } from '@/lib/web/database';
import { readText } from '@/lib/web/read-body';
import { requestIdOf } from '@/lib/web/request-id';

/**
 * The payment company says that something was paid. Forged: 401. The same again: 204, and nothing changes. Read as
 * text, because the signature is over every byte.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const provider = paymentProvider(db());
    const callback = provider.readCallback(request.headers, await readText(request));
    if (callback) await settlePayment(db(), provider.name, callback, new Date());
    return new Response(null, { status: 204 });
  } catch (error) {
    return answerThrown(request, requestIdOf(request.headers), error);
  }
}

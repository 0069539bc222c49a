import { gatewayOf } from '../payments/provider';
import { hearGateway } from '../payments/record-charge';
import type { GatewayName } from '../ways';
import { answerThrown } from './answer-error';
import { db } from './database';
import { readText } from './read-body';
import { requestIdOf } from './request-id';

/**
 * The payment company says that something became of a charge. Forged: 401. The same again: 204, and nothing changes. Read as
 * text, because the signature is over every byte.
 */
export const gatewayWebhook =
  (name: GatewayName) =>
  async (request: Request): Promise<Response> => {
    try {
      const now = new Date();
      const event = gatewayOf(db(), name, now).readEvent(request.headers, await readText(request));
      if (event) await hearGateway(db(), name, event, now);
      return new Response(null, { status: 204 });
    } catch (error) {
      return answerThrown(request, requestIdOf(request.headers), error);
    }
  };

import type { TaskList } from 'graphile-worker';
import type { Db } from '@/db/client';
import { forgetRequests } from '../access/api-requests';
import { forgetAttempts } from '../access/commands';
import { forgetBaskets } from '../basket/commands';
import { publishDue } from '../drafts/publish';
import { forgetRenewals } from '../drafts/renew';
import { remindHeld } from '../holds/remind-held';
import { forgetImports } from '../imports/runs/forget';
import { workOnImport } from '../imports/runs/work';
import { sendMovedMessage, sendOrderMessage, sendSignInLink, sendVisitMessage } from '../notify/commands';
import { keepConsent } from '../notify/news/consents';
import { sendStaffNotice } from '../notify/staff-notice';
import { sendWebhookNotice } from '../notify/webhook-notice';
import { sendWhileHere } from '../notify/while-here/send';
import { expireOrders } from '../orders/expire-orders';
import { giveUpUnpaid } from '../orders/give-up-unpaid';
import { captureOrder } from '../payments/capture-order';
import { returnPayment } from '../payments/give-back';
import { askGateway } from '../payments/operations';
import { reconcile } from '../payments/reconcile';
import { resumePayments } from '../payments/resume-payments';
import { deliverEvent } from '../payments/test-gateway/deliver-event';
import { escalateUnaccepted } from '../pickup/escalate';
import { markLateTransfers } from '../transfers/mark-late';
import { tidyWebhooks } from '../webhooks/switch-off';
import type { JobName, JobPayloads } from './names';
import { releaseJobs } from './release-jobs';

type Handlers = { [N in JobName]: (payload: JobPayloads[N], now: Date) => Promise<unknown> };

/** The one place that sees every subject: which command does which job. All may run twice and change nothing. */
export function handlers(db: Db): TaskList {
  const table: Handlers = {
    send_order_message: (payload, now) => sendOrderMessage(db, payload, now),
    send_moved_message: (payload, now) => sendMovedMessage(db, payload, now),
    send_visit_message: (payload, now) => sendVisitMessage(db, payload, now),
    send_staff_notice: (payload, now) => sendStaffNotice(db, payload, now),
    send_webhook_notice: (payload, now) => sendWebhookNotice(db, payload, now),
    send_sign_in_link: (payload, now) => sendSignInLink(db, payload, now),
    keep_news_consent: (payload) => keepConsent(db, payload),
    send_while_here: (payload, now) => sendWhileHere(db, payload, now),
    return_payment: (payload, now) => returnPayment(db, payload, now),
    ask_gateway: ({ operationId }, now) => askGateway(db, operationId, now),
    capture_order: ({ orderId }, now) => captureOrder(db, orderId, now),
    reconcile_payments: (_payload, now) => reconcile(db, now),
    deliver_gateway_event: (payload, now) => deliverEvent(db, payload, now),
    work_import: (payload, now) => workOnImport(db, payload, now),
    tidy_deadlines: async (_payload, now) => {
      await forgetAttempts(db, now);
      await forgetRequests(db, now);
      await forgetBaskets(db, now);
      await releaseJobs(db, now);
      await markLateTransfers(db, now);
      await escalateUnaccepted(db, now);
      await resumePayments(db, now);
      await expireOrders(db, now);
      await giveUpUnpaid(db, now);
      await remindHeld(db, now);
      await publishDue(db, now);
      await forgetRenewals(db, now);
      await tidyWebhooks(db, now);
      await forgetImports(db, now);
    },
  };
  // The queue hands payloads over as unknown; enqueue is typed by the same table.
  return Object.fromEntries(
    Object.entries(table).map(([name, work]) => [
      name,
      async (payload: unknown) =>
        void (await (work as (p: unknown, now: Date) => Promise<unknown>)(payload, new Date())),
    ]),
  );
}

import type { TaskList } from 'graphile-worker';
import type { Db } from '@/db/client';
import { forgetAttempts } from '../access/commands';
import { forgetBaskets } from '../basket/commands';
import { sendMovedMessage, sendOrderMessage, sendSignInLink, sendVisitMessage } from '../notify/commands';
import { expireOrders } from '../orders/expire-orders';
import { returnPayment } from '../payments/return-payment';
import { deliverCallback } from '../payments/test-gateway/deliver-callback';
import { markLateTransfers } from '../transfers/mark-late';
import type { JobName, JobPayloads } from './names';
import { releaseJobs } from './release-jobs';

type Handlers = { [N in JobName]: (payload: JobPayloads[N], now: Date) => Promise<unknown> };

/** The one place that sees every subject: which command does which job. All may run twice and change nothing. */
export function handlers(db: Db): TaskList {
  const table: Handlers = {
    send_order_message: (payload, now) => sendOrderMessage(db, payload, now),
    send_moved_message: (payload, now) => sendMovedMessage(db, payload, now),
    send_visit_message: (payload, now) => sendVisitMessage(db, payload, now),
    send_sign_in_link: (payload, now) => sendSignInLink(db, payload, now),
    return_payment: (payload, now) => returnPayment(db, payload, now),
    deliver_gateway_callback: (payload, now) => deliverCallback(db, payload, now),
    tidy_deadlines: async (_payload, now) => {
      await forgetAttempts(db, now);
      await forgetBaskets(db, now);
      await releaseJobs(db, now);
      await markLateTransfers(db, now);
      await expireOrders(db, now);
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

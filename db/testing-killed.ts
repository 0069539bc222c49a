import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { system } from '@/lib/access/actor';
import { returnPayment } from '@/lib/payments/give-back';
import { handOver } from '@/lib/pickup/commands';
import { askForOrder, payOnline } from './testing-payments';

/**
 * One act of an order's payment in a process of its own, which kills itself (kill -9) right before the step it is told:
 * `node --import tsx db/testing-killed.ts <url> <now> <step> <act as JSON>`. A step begins a transaction, or writes
 * outside of one: whatever dies before the end of a transaction has not begun it. Answers 0 when the act was done before that step came.
 */
export type KilledAct =
  | { kind: 'pay'; id: string; paymentId: string }
  | { kind: 'hand_over'; fulfillmentId: string; code: string }
  | { kind: 'refund'; id: string; fulfillmentId: string };

const [url = '', at = '', step = '0', act = ''] = process.argv.slice(2);
let left = Number(step);

const sql = postgres(url, {
  max: 1,
  onnotice: () => {},
  debug: (_connection, query) => {
    if (!/^\s*begin|^insert into "test_gateway_charges"|^update "payments"/i.test(query)) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  },
});
const db = drizzle(sql, { casing: 'snake_case' });

async function run(asked: KilledAct): Promise<void> {
  const now = new Date(at);
  if (asked.kind === 'pay') return payOnline(db, asked, now, { card: '4242424242424242' });
  if (asked.kind === 'hand_over') {
    const { fulfillmentId, code } = asked;
    return handOver(db, system, { fulfillmentId, code, collector: 'self', tender: 'cash' }, now);
  }
  await returnPayment(db, { fulfillmentId: asked.fulfillmentId, reason: 'cancelled' }, now);
  await askForOrder(db, asked.id, now);
}

await run(JSON.parse(act) as KilledAct);
await sql.end();

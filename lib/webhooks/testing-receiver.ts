import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import type { Db } from '@/db/client';
import { webhookDeliveries, webhookEndpoints } from '@/db/schema';
import { newId } from '../ids';
import { deliverTo, listDue } from './deliver';
import { newSecret } from './sign';

interface Got {
  id: string;
  type: string;
  data: Record<string, unknown>;
  headers: Record<string, string>;
  body: string;
}

/** Somebody's server that takes webhooks: answers what `reply` says, and keeps what it was sent. */
export async function openReceiver(reply: (got: Got) => number | 'silence') {
  const got: Got[] = [];
  const receiver = { url: '', got, reply, close: () => {} };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const headers = request.headers as Record<string, string>;
    const message: Got = { ...JSON.parse(body), id: headers['webhook-id'] ?? '', headers, body };
    got.push(message);
    const status = receiver.reply(message);
    if (status === 'silence') return;
    const elsewhere = status >= 300 && status < 400 ? { location: `${receiver.url}/elsewhere` } : {};
    response.writeHead(status, elsewhere).end('{"taken":true}');
  });
  await new Promise<void>((opened) => server.listen(0, '127.0.0.1', opened));
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
  receiver.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return receiver;
}

/** Whether a message is what an endpoint with that secret believes. */
export const believes = (secret: string, { body, headers }: Got): boolean => {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
};

type EndpointRow = typeof webhookEndpoints.$inferInsert;

export async function makeEndpoint(db: Db, over: Partial<EndpointRow> & { url: string }) {
  const row: EndpointRow = { id: newId(), secret: newSecret(), createdAt: new Date(), ...over };
  await db.insert(webhookEndpoints).values(row);
  return row;
}

/** A message that waits, about `objectKey`, with a number to tell it by. */
export async function makeMessage(
  db: Db,
  endpointId: string,
  { objectKey, n, createdAt = new Date() }: { objectKey: string; n: number; createdAt?: Date },
): Promise<string> {
  const id = newId();
  const payload = { type: 'order.placed', timestamp: createdAt.toISOString(), data: { n } };
  const about = { objectKey, type: 'order.placed', payload, messageId: `msg_${id.replaceAll('-', '')}` };
  const waits = { state: 'waiting' as const, nextAt: createdAt, createdAt };
  await db.insert(webhookDeliveries).values({ id, endpointId, ...about, ...waits });
  return id;
}

/** What a worker does at `now`. */
export async function deliverAll(db: Db, now: Date): Promise<void> {
  for (const endpointId of await listDue(db, now)) await deliverTo(db, endpointId, () => now);
}

export const deliveriesOf = (db: Db, endpointId: string) =>
  db.select().from(webhookDeliveries).where(eq(webhookDeliveries.endpointId, endpointId)).orderBy(webhookDeliveries.id);

export async function endpointRow(db: Db, id: string) {
  const [row] = await db.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, id));
  if (!row) throw new Error('the endpoint is gone');
  return row;
}

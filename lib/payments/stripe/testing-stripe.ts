import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { newToken } from '@/lib/ids';
import { type Row, StripeBooks, Wrong } from './testing-books';

type Fields = Record<string, string>;
/**
 * 'lost': it is done, and the line breaks before the answer. 'hang up': it breaks before. 'silence': no answer comes.
 * 'kept': an error of Stripe's own, which it keeps under the key.
 */
type Trouble = 'lost' | 'hang up' | 'silence' | 'kept' | 429 | 500;

interface Call {
  method: string;
  path: string;
  key: string | undefined;
  fields: Fields;
}

const SECRET = 'whsec_for_tests';

/** A server that speaks as much of Stripe's interface as the shop does, keys and signatures included. */
export async function openStripe() {
  const clock = { now: new Date() };
  const books = new StripeBooks(() => clock.now);
  const calls: Call[] = [];
  const troubles: Trouble[] = [];
  const keys = new Map<string, Kept>();

  const server = createServer(async (request, response) => {
    const call = await readCall(request);
    calls.push(call);
    const trouble = call.method === 'POST' ? troubles.shift() : undefined;
    if (trouble === 'silence') return;
    if (trouble === 'hang up') return void request.socket.destroy();
    const broken = () => {
      throw new Wrong(500, { type: 'api_error' });
    };
    const run = trouble === 'kept' ? broken : () => act(books, call);
    const answer = typeof trouble === 'number' ? failed(trouble) : once(keys, call, run);
    if (trouble === 'lost') return void request.socket.destroy();
    const replayed = answer.isReplayed && { 'idempotent-replayed': 'true' };
    response.writeHead(answer.status, { 'content-type': 'application/json', ...replayed });
    response.end(JSON.stringify(answer.json));
  });
  await new Promise<void>((opened) => server.listen(0, '127.0.0.1', opened));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_PUBLISHABLE_KEY: 'pk_test_1' };
  return {
    url,
    books,
    calls,
    clock,
    env: { ...env, STRIPE_URL: url, STRIPE_WEBHOOK_SECRET: SECRET, VENDOR_TIMEOUT_MS: '250' },
    /** The next requests that ask for something go wrong, each in its way. */
    trouble: (...next: Trouble[]) => void troubles.splice(0, troubles.length, ...next),
    /** A day has passed. */
    forgetKeys: () => keys.clear(),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
export type TestStripe = Awaited<ReturnType<typeof openStripe>>;

async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://stripe');
  const body = new URLSearchParams(Buffer.concat(chunks).toString());
  const fields = Object.fromEntries([...searchParams, ...body]);
  const key = request.headers['idempotency-key'];
  return { method: request.method ?? '', path: pathname, key: typeof key === 'string' ? key : undefined, fields };
}

interface Answer {
  status: number;
  json: unknown;
  isReplayed?: boolean;
}
type Kept = Answer & { asked: string };

const failed = (status: number): Answer => wrong(new Wrong(status, { type: 'api_error' }));

/** The same key answers the same, errors too; with another wish it is an error. */
function once(keys: Map<string, Kept>, { key, path, fields }: Call, run: () => unknown): Answer {
  const asked = JSON.stringify([path, fields]);
  const before = key && keys.get(key);
  if (before && before.asked !== asked) return wrong(new Wrong(400, { type: 'idempotency_error' }));
  if (before) return { ...before, isReplayed: true };
  const answer = attempt(run);
  if (key) keys.set(key, { asked, ...answer });
  return answer;
}

function attempt(run: () => unknown): Answer {
  try {
    return { status: 200, json: run() };
  } catch (error) {
    if (error instanceof Wrong) return wrong(error);
    throw error;
  }
}

function wrong({ status, body, message }: Wrong): Answer {
  return { status, json: { error: { message, ...body } } };
}

const list = (data: unknown[]) => ({ object: 'list', data, has_more: false });

function act(books: StripeBooks, { method, path, fields }: Call): unknown {
  const [, , what = '', id, verb] = path.split('/');
  const expand = Object.entries(fields).flatMap(([name, value]) => (name.startsWith('expand[') ? [value] : []));
  const isOf = ({ payment_intent }: { payment_intent: string }) => payment_intent === fields.payment_intent;
  const route = `${method} ${what}${id ? '/:id' : ''}${verb ? `/${verb}` : ''}`;
  const routes: Record<string, () => unknown> = {
    'POST payment_intents': () => books.create(fields),
    'GET payment_intents/:id': () => books.shown(books.intent(id ?? ''), expand),
    'POST payment_intents/:id/capture': () => books.capture(id ?? '', fields),
    'POST payment_intents/:id/cancel': () => books.cancel(id ?? ''),
    'GET payment_intents': () => list(listIntents(books, fields, expand)),
    'POST refunds': () => books.refund(fields),
    'GET refunds': () => list(books.refunds.filter(isOf)),
    'GET disputes': () => list(books.disputes.filter(isOf)),
    'POST customers': () => newCustomer(books),
    'POST customer_sessions': () => ({ object: 'customer_session', client_secret: `cuss_secret_${fields.customer}` }),
  };
  const run = routes[route];
  if (!run) throw new Wrong(404, { type: 'invalid_request_error', code: 'url_invalid' });
  return run();
}

function listIntents(books: StripeBooks, fields: Fields, expand: readonly string[]): Row[] {
  const since = Number(fields['created[gte]'] ?? 0);
  const made = [...books.intents.values()].filter(({ created }) => created >= since);
  const deeper = expand.map((path) => path.replace(/^data\./, ''));
  return made.map((intent) => books.shown(intent, deeper));
}

function newCustomer(books: StripeBooks) {
  const id = `cus_${newToken()}`;
  books.customers.add(id);
  return { id, object: 'customer' };
}

interface Told {
  type: string;
  object: Record<string, unknown>;
  at: Date;
  id?: string;
  secret?: string;
}

/** What Stripe sends to the shop's webhook, signed. */
export function stripeEvent({ type, object, at, id = `evt_${newToken()}`, secret = SECRET }: Told) {
  const payload = JSON.stringify({ id, object: 'event', type, data: { object } });
  const timestamp = Math.floor(at.getTime() / 1000);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
  return { body: payload, headers: new Headers({ 'stripe-signature': signature }) };
}

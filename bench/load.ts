import autocannon from 'autocannon';
import { Failure } from '@/scripts/failure';
import { interleave, median } from './interleave';

export interface Load {
  url: string;
  /** Clients, each with one request at a time. */
  clients: number;
  headers?: Record<string, string>;
  /** Makes each request a POST with a body and headers of its own. */
  post?: () => { body: string; headers: Record<string, string> };
}

interface Measured {
  /** Answers a second. */
  rate: number;
  /** Milliseconds that 99 of 100 answers take at most. */
  p99: number;
}

const ROUNDS = 5;
const ROUND_SECONDS = 4;
const WARM_SECONDS = 3;

/** @throws Failure when an answer is not 2xx or does not come: a rate of refusals is no rate. */
async function fire({ url, clients, headers = {}, post }: Load, duration: number): Promise<Measured> {
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    const made = post?.();
    return made ? { ...request, body: made.body, headers: { ...headers, ...made.headers } } : request;
  };
  const request = post ? { method: 'POST' as const, setupRequest } : { method: 'GET' as const };
  const result = await autocannon({ url, connections: clients, duration, headers, requests: [request] });
  const lost = result.non2xx + result.errors + result.timeouts;
  if (lost > 0) throw new Failure(`${lost} of ${result.requests.total} answers of ${url} were not 2xx or never came.`);
  return { rate: result.requests.total / result.duration, p99: result.latency.p99 };
}

const middle = (measured: readonly Measured[]): Measured => ({
  rate: median(measured.map(({ rate }) => rate)),
  p99: median(measured.map(({ p99 }) => p99)),
});

/** Loads the floor and the shop in turn, after warming both. */
export async function compareLoads(floor: Load, shop: Load): Promise<{ floor: Measured; shop: Measured }> {
  for (const load of [floor, shop]) await fire(load, WARM_SECONDS);
  const measured = await interleave(ROUNDS, {
    floor: () => fire(floor, ROUND_SECONDS),
    shop: () => fire(shop, ROUND_SECONDS),
  });
  return { floor: middle(measured.floor), shop: middle(measured.shop) };
}

import type { Actor } from '../access/actor';
import { type Allowance, callMeter, type MeterLimits } from '../access/call-meter';
import { env } from '../env';
import { Refusal } from '../refusal';
import { clientAddress } from './client-address';
import { db } from './database';

const SECONDS = 60;
const limits = {
  calls: (): MeterLimits => ({ name: 'api', calls: env.API_CALLS_PER_MINUTE, seconds: SECONDS }),
  keyCalls: (): MeterLimits => ({ name: 'api-key', calls: env.API_KEY_CALLS_PER_MINUTE, seconds: SECONDS }),
  orders: (): MeterLimits => ({ name: 'api-orders', calls: env.API_ORDERS_PER_MINUTE, seconds: SECONDS }),
};
type Metered = keyof typeof limits;
const meters = new Map<Metered, { limit: MeterLimits; count: ReturnType<typeof callMeter> }>();

function meterOf(kind: Metered) {
  const known = meters.get(kind);
  if (known) return known;
  const limit = limits[kind]();
  const made = { limit, count: callMeter(limit) };
  meters.set(kind, made);
  return made;
}

/**
 * Counts a call of the REST interface, of its key or, without one, of its address; orders among them by a limit of their
 * own too. What is left is said in `told`, as the IETF's draft names it (draft-ietf-httpapi-ratelimit-headers).
 * Throws too_many_attempts.
 */
export function meterCall(request: Request, { actor, orders, told }: Calling, now: Date): void {
  const caller = actor.kind === 'key' ? actor.keyId : clientAddress(request.headers);
  const kinds: Metered[] = [actor.kind === 'key' ? 'keyCalls' : 'calls', ...(orders ? (['orders'] as const) : [])];
  for (const kind of kinds) {
    const { limit, count } = meterOf(kind);
    told.append('ratelimit-policy', `"${limit.name}";q=${limit.calls};w=${limit.seconds}`);
    try {
      tell(told, limit, count(db(), caller, now));
    } catch (refused) {
      const seconds = refused instanceof Refusal ? Number(refused.details.retryAfterSeconds) : limit.seconds;
      tell(told, limit, { left: 0, seconds });
      throw refused;
    }
  }
}

interface Calling {
  actor: Actor;
  orders: boolean;
  /** Headers of the answer. */
  told: Headers;
}

const tell = (told: Headers, { name }: MeterLimits, { left, seconds }: Allowance) =>
  told.append('ratelimit', `"${name}";r=${left};t=${seconds}`);

import { callMeter } from '../access/call-meter';
import { env } from '../env';
import { clientAddress } from './client-address';
import { db } from './database';

const perMinute = {
  calls: () => callMeter({ name: 'api', calls: env.API_CALLS_PER_MINUTE, seconds: 60 }),
  orders: () => callMeter({ name: 'api-orders', calls: env.API_ORDERS_PER_MINUTE, seconds: 60 }),
};
type Metered = keyof typeof perMinute;
const meters = new Map<Metered, ReturnType<typeof callMeter>>();

/**
 * Counts a call of the REST interface from its address. Throws too_many_attempts past API_CALLS_PER_MINUTE, or for orders
 * past API_ORDERS_PER_MINUTE.
 */
export function meterCall(headers: Headers, kinds: readonly Metered[], now: Date): void {
  const caller = clientAddress(headers);
  for (const kind of kinds) {
    const meter = meters.get(kind) ?? perMinute[kind]();
    meters.set(kind, meter);
    meter(db(), caller, now);
  }
}

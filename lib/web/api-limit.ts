import { callMeter } from '../access/call-meter';
import { env } from '../env';
import { clientAddress } from './client-address';
import { db } from './database';

let meter: ReturnType<typeof callMeter> | undefined;

/** Counts a call of the REST interface from its address. Throws too_many_attempts past API_CALLS_PER_MINUTE. */
export function meterCall(headers: Headers, now: Date): void {
  meter ??= callMeter({ name: 'api', calls: env.API_CALLS_PER_MINUTE, seconds: 60 });
  meter(db(), clientAddress(headers), now);
}

import postgres from 'postgres';
import { say } from './say';

/** Any fixed number of our own. */
const lockKey = 8_301_981;

export type Turn = {
  /** Lets the next one in. */
  end: () => Promise<void>;
};

/**
 * Waits until no other process opens a shop on this database, so that two started at once neither build into the same
 * folder nor choose the same port. The turn ends with the process, however it ends.
 * @throws AbortError when `signal` aborts meanwhile.
 */
export async function takeTurn(url: string, signal: AbortSignal): Promise<Turn> {
  const sql = postgres(url, { max: 1, idle_timeout: 0, max_lifetime: null, onnotice: () => {} });
  const [first] = await sql<{ free: boolean }[]>`select pg_try_advisory_lock(${lockKey}) as free`;
  if (!first?.free) {
    say('Another shop is being opened from here; waiting for it …');
    const turn = sql`select pg_advisory_lock(${lockKey})`.execute();
    signal.addEventListener('abort', () => turn.cancel(), { once: true });
    await turn.catch(async (error: unknown) => {
      await sql.end({ timeout: 1 });
      signal.throwIfAborted();
      throw error;
    });
  }
  return { end: () => sql.end({ timeout: 1 }) };
}

import postgres from 'postgres';

/** Any fixed number of our own: the advisory lock that every process using the server shares. */
const lockKey = 8_301_977;

export type Keeper = {
  /** How many processes hold this server now, this one included. */
  holders: () => Promise<number>;
  /** Lets go. True when nobody else holds on: then the server is ours to halt, and newcomers wait until it is down. */
  release: () => Promise<boolean>;
  drop: () => Promise<void>;
};

/**
 * Holds on to a server for as long as this process lives, so that whoever leaves last turns it off and nobody turns it
 * off under another. The connection ends with the process, however it ends.
 * @throws when the server goes down meanwhile.
 */
export async function keep(url: string, onLost: () => void): Promise<Keeper> {
  let leaving = false;
  const sql = postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 10,
    connection: { application_name: 'uketori keeper' },
    onnotice: () => {},
    onclose: () => {
      if (!leaving) onLost();
    },
  });
  const drop = async () => {
    leaving = true;
    await sql.end({ timeout: 1 });
  };
  try {
    await sql`select pg_advisory_lock_shared(${lockKey})`;
  } catch (error) {
    await drop();
    throw error;
  }
  return {
    holders: async () => {
      const rows = await sql<{ n: number }[]>`
        select count(*)::int as n from pg_locks where locktype = 'advisory' and objid = ${lockKey} and granted`;
      return rows[0]?.n ?? 0;
    },
    release: async () => {
      leaving = true;
      await sql`select pg_advisory_unlock_shared(${lockKey})`;
      const rows = await sql<{ alone: boolean }[]>`select pg_try_advisory_lock(${lockKey}) as alone`;
      return rows[0]?.alone ?? false;
    },
    drop,
  };
}

import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

/** Without a schema: drizzle would build a query of its own for each of its tables anew in every transaction. */
export type Db = PostgresJsDatabase;

/**
 * drizzle sends every query through `unsafe`, which asks the server to describe it first: two round trips. Prepared
 * and named, the second use of a statement takes one and keeps its plan. drizzle itself says `prepare: false`.
 */
function preparing(client: postgres.Sql): postgres.Sql {
  return new Proxy(client, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (name === 'unsafe') {
        return (query: string, parameters?: never[], options?: postgres.UnsafeQueryOptions) =>
          target.unsafe(query, parameters, { ...options, prepare: true });
      }
      if (name === 'begin' || name === 'savepoint') {
        return (...args: unknown[]) => {
          const run = args.pop() as (inner: postgres.Sql) => unknown;
          return Reflect.apply(value, target, [...args, (inner: postgres.Sql) => run(preparing(inner))]);
        };
      }
      return value;
    },
  });
}

export interface Connection {
  db: Db;
  sql: postgres.Sql;
  close(): Promise<void>;
}

/** Queries on a pool. */
export const dbOn = (sql: postgres.Sql): Db => drizzle(preparing(sql), { casing: 'snake_case' });

interface PoolOptions {
  /** Connections. */
  max?: number;
  /** One that nobody used for so long is closed. */
  idleSeconds?: number;
  /** Of each of its sessions, by the server's names. */
  settings?: Record<string, string>;
}

/** Opens a pool; the caller closes it. */
export function connect(url: string, { max = 10, idleSeconds, settings }: PoolOptions = {}): Connection {
  const connection = { application_name: 'uketori', ...settings };
  const sql = postgres(url, { max, onnotice: () => {}, connection, ...(idleSeconds && { idle_timeout: idleSeconds }) });
  return {
    db: dbOn(sql),
    sql,
    close: () => sql.end({ timeout: 5 }),
  };
}

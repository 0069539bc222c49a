import type { Db } from './client';

/**
 * A query that is built once a connection: building one anew costs drizzle more than answering it costs PostgreSQL.
 * `build` ends in `.prepare(…)`; what changes from call to call stands in it as `sql.placeholder(…)`.
 */
export function prepared<Query>(build: (db: Db) => Query): (db: Db) => Query {
  const built = new WeakMap<Db, Query>();
  return (db) => {
    const query = built.get(db) ?? build(db);
    built.set(db, query);
    return query;
  };
}

import { type Connection, connect, type Db } from '@/db/client';
import { env } from '../env';

const kept = globalThis as typeof globalThis & { uketoriConnection?: Connection };

/** The web process's one pool; kept across hot reloads. */
export function db(): Db {
  kept.uketoriConnection ??= connect(env.DATABASE_URL, { max: env.DATABASE_POOL });
  return kept.uketoriConnection.db;
}

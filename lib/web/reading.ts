import { cache } from 'react';
import { type Connection, type Db, dbOn } from '@/db/client';
import { connectPreview } from '@/db/preview';
import { env } from '../env';
import { db } from './database';
import { currentPreview, type Preview } from './preview';

export interface Reading {
  db: Db;
  /** The time the page is read for. */
  now: Date;
  preview: Preview | null;
}

/** Times looked at by turns; each has its own few connections, closed when nobody looks any more. */
const TIMES = 6;

const kept = globalThis as typeof globalThis & { uketoriPreviews?: Map<string, Connection> };

function previewPool(at: Date | null): Connection {
  kept.uketoriPreviews ??= new Map();
  const pools = kept.uketoriPreviews;
  const key = at?.toISOString() ?? 'now';
  const pool = pools.get(key) ?? connectPreview(env.DATABASE_URL, at);
  pools.delete(key);
  pools.set(key, pool);
  const [oldest] = pools.size > TIMES ? pools : [];
  if (oldest) {
    pools.delete(oldest[0]);
    // Whoever still reads by it finishes first.
    void oldest[1].close();
  }
  return pool;
}

/**
 * What a public page reads from: the shop as it is, or for whoever previews it the shop with its drafts at the time he
 * looks at. Nothing of a preview is kept: its Db is new each time, so that what is remembered by Db is not shared.
 */
export const reading = cache(async (): Promise<Reading> => {
  const preview = await currentPreview();
  if (!preview) return { db: db(), now: new Date(), preview };
  return { db: dbOn(previewPool(preview.at).sql), now: preview.at ?? new Date(), preview };
});

/** The shop with all its drafts as they are now: what editors show. Nothing can be written by it. */
export const drafted = (): Db => dbOn(previewPool(null).sql);

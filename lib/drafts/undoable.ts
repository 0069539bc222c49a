import type { Db } from '@/db/client';
import type { Actor } from '../access/actor';
import { listPublications } from './queries';
import type { Publication } from './types';

/** What was published last of a subject, unless that was undone. */
export async function getUndoable(
  db: Db,
  actor: Actor,
  subject: string,
): Promise<Pick<Publication, 'id' | 'act' | 'at' | 'by'> | null> {
  const [last] = await listPublications(db, actor, { subject, limit: 1 });
  return last && last.undoneAt === null ? { id: last.id, act: last.act, at: last.at, by: last.by } : null;
}

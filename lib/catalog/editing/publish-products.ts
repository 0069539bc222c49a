import type { Db } from '@/db/client';
import type { Actor } from '../../access/actor';
import { publishDraft } from '../../drafts/publish';
import { getDraft } from '../../drafts/queries';
import { discardDraft } from '../../drafts/save-draft';

/** Publishes, or gives up, the drafts of several products, all of them or none; those without one are left alone. */
export async function decideProducts(
  db: Db,
  actor: Actor,
  { ids, act }: { ids: readonly string[]; act: 'publish' | 'discard' },
  now: Date,
): Promise<{ changed: number }> {
  return db.transaction(async (tx) => {
    let changed = 0;
    for (const id of new Set(ids)) {
      const subject = `product:${id}` as const;
      const draft = await getDraft(tx, subject);
      if (!draft) continue;
      const decide = act === 'publish' ? publishDraft : discardDraft;
      await decide(tx, actor, { subject, seen: draft.version }, now);
      changed++;
    }
    return { changed };
  });
}

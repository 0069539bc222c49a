import type { Db } from '@/db/client';
import { auditLog } from '@/db/schema';
import { type Actor, actorRef } from '../access/actor';
import { newId } from '../ids';
import type { ImportReport } from './report';

/** Leaves in the audit log who imported what; an import that changed nothing leaves nothing. */
export async function recordImport(
  db: Db,
  job: { actor: Actor; kind: string; name: string; now: Date },
  { dryRun, read, created, changed, unchanged, refusedCount }: ImportReport,
): Promise<void> {
  if (dryRun || created + changed === 0) return;
  const by = actorRef(job.actor);
  await db.insert(auditLog).values({
    id: newId(),
    actorKind: by.kind,
    actorId: by.id,
    action: `import_${job.kind}`,
    subjectId: job.name,
    data: { read, created, changed, unchanged, refused: refusedCount },
    at: job.now,
  });
}

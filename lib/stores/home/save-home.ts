import type { Db } from '@/db/client';
import type { Actor } from '../../access/actor';
import { draftSettings } from '../draft-settings';
import { blockOf } from './block-form';
import type { HomeForm } from './input';

/** Keeps the parts of the home page and their order as a draft. Throws not_allowed, already_changed. */
export const saveHome = (
  db: Db,
  actor: Actor,
  { seen, form }: { seen: number; form: HomeForm },
  now: Date,
): Promise<{ version: number }> =>
  draftSettings(
    db,
    actor,
    { subject: 'setting:home', seen, values: { home: { blocks: form.blocks.map(blockOf) } } },
    now,
  );

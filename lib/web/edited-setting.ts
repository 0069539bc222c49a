import type { Actor } from '../access/actor';
import { getUndoable } from '../catalog/editing/undoable';
import { getDraft } from '../drafts/queries';
import { getSetting } from '../stores/settings';
import type { Settings } from '../stores/settings-types';
import { db } from './database';
import { drafted } from './reading';

/** A setting as it will be, with its draft and what was published of it last. */
export async function editedSetting<N extends keyof Settings>(name: N, actor: Actor) {
  const subject = `setting:${name}`;
  // The draft first: were it saved meanwhile, whoever saves next is told.
  const draft = await getDraft(db(), subject);
  const [value, last] = await Promise.all([getSetting(drafted(), name), getUndoable(db(), actor, subject)]);
  return { value, draft, last };
}

import type { Actor } from '../access/actor';
import { getDraft } from '../drafts/queries';
import { getUndoable } from '../drafts/undoable';
import { getSettings } from '../stores/settings';
import type { Settings } from '../stores/settings-types';
import { db } from './database';
import { drafted } from './reading';

/** Settings that are drafted as one, as they will be, with their draft and what was published of them last. */
export async function editedSettings<N extends keyof Settings>(subject: string, names: readonly N[], actor: Actor) {
  // The draft first: were it saved meanwhile, whoever saves next is told.
  const draft = await getDraft(db(), subject);
  const [values, last] = await Promise.all([getSettings(drafted(), names), getUndoable(db(), actor, subject)]);
  return { values, draft, last };
}

/** One that is drafted alone. */
export async function editedSetting<N extends keyof Settings>(name: N, actor: Actor) {
  const { values, ...rest } = await editedSettings(`setting:${name}`, [name], actor);
  return { value: values[name], ...rest };
}

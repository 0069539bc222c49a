import type { Db } from '@/db/client';
import { getDraft } from '../../drafts/queries';
import { formOf } from './form';
import { type LocationValues, readLaid } from './stored';
import type { EditedStore } from './types';

/** A shop or warehouse for its editor: as it is public, with what is drafted laid over. */
export async function getEditedStore(db: Db, id: string): Promise<EditedStore | null> {
  const subject = `store:${id}` as const;
  const [{ known, values }, draft] = await Promise.all([
    readLaid<LocationValues>(db, { subject, table: 'locations', key: id }),
    getDraft(db, subject),
  ]);
  if (!values || values.kind === 'pickup_point') return null;
  return { id, draft, isNew: known === null, form: formOf(values) };
}

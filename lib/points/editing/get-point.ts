import type { Db } from '@/db/client';
import { type Actor, canWorkAt } from '../../access/actor';
import { getDraft } from '../../drafts/queries';
import { type LocationValues, readLaid } from '../../stores/editing/stored';
import { formOf, type PointValues } from './form';
import type { EditedPoint } from './types';

/** A pickup point for its editor: as it is public, with what is drafted laid over; null for one that others serve. */
export async function getEditedPoint(db: Db, actor: Actor, id: string): Promise<EditedPoint | null> {
  const subject = `point:${id}` as const;
  const [place, point, draft] = await Promise.all([
    readLaid<LocationValues>(db, { subject, table: 'locations', key: id }),
    readLaid<PointValues>(db, { subject, table: 'pickup_points', key: id }),
    getDraft(db, subject),
  ]);
  if (!place.values || !point.values || !canWorkAt(actor, point.values.served_from_id)) return null;
  const form = formOf(place.values, point.values);
  return { id, draft, isNew: place.known === null, hoursText: place.values.hours_text, form };
}

import { isDeepStrictEqual } from 'node:util';
import type { Outcome } from '../report';
import { unknownWeek } from '../stores/hold-hours';
import { renewed } from '../stores/merge-store';
import type { HeldHours } from '../stores/types';
import type { PointDraft, StoredPoint } from './types';

/** What a new place is, where its file does not say. */
const usual: Pick<
  StoredPoint,
  'leadDays' | 'maxSideMm' | 'maxSumMm' | 'maxGrams' | 'temperatures' | 'paymentMethods' | 'holdDays'
> = {
  leadDays: 1,
  maxSideMm: null,
  maxSumMm: null,
  maxGrams: null,
  temperatures: ['ambient'],
  paymentMethods: ['pay_online'],
  holdDays: 7,
};

/** The place as it will be: what the file says, and where it says nothing, what is known. `id` is for a new one. */
export function mergePoint(
  draft: PointDraft,
  { hours, servedFromId }: { hours: HeldHours | null; servedFromId: string },
  before: StoredPoint | null,
  id: string,
): { point: StoredPoint; outcome: Outcome } {
  const known = before ?? usual;
  const point: StoredPoint = {
    id: before?.id ?? id,
    code: draft.code,
    kind: draft.kind,
    operator: draft.operator,
    name: { ...before?.name, ...draft.name },
    postcode: draft.postcode ?? before?.postcode ?? null,
    prefecture: renewed(before?.prefecture ?? null, draft.prefecture),
    city: renewed(before?.city ?? null, draft.city),
    street: renewed(before?.street ?? null, draft.street),
    lat: draft.lat,
    lng: draft.lng,
    weeklyHours: hours?.weekly ?? before?.weeklyHours ?? unknownWeek(),
    hoursText: hours ? hours.text : (before?.hoursText ?? null),
    servedFromId,
    leadDays: draft.leadDays ?? known.leadDays,
    maxSideMm: known.maxSideMm,
    maxSumMm: known.maxSumMm,
    maxGrams: known.maxGrams,
    ...draft.limits,
    temperatures: draft.temperatures ?? known.temperatures,
    paymentMethods: draft.paymentMethods ?? known.paymentMethods,
    holdDays: draft.holdDays ?? known.holdDays,
  };
  return { point, outcome: !before ? 'created' : isDeepStrictEqual(point, before) ? 'unchanged' : 'changed' };
}

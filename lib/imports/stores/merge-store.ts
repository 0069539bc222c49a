import { isDeepStrictEqual } from 'node:util';
import type { Localized } from '../../locale';
import type { SpecialDay } from '../../stores/hours-types';
import type { Outcome } from '../report';
import { unknownWeek } from './hold-hours';
import type { StoredStore } from './queries';
import type { HeldHours, StoreDraft } from './types';

/** A Japanese text renewed; the English beside it stays. */
export const renewed = (before: Localized | null, ja: string | null): Localized | null =>
  ja ? { ...before, ja } : before;

/** The shop as it will be: what the file says, and where it says nothing, what is known. `id` is for a new one. */
export function mergeStore(
  draft: StoreDraft,
  hours: HeldHours | null,
  before: StoredStore | null,
  id: string,
): { store: StoredStore; outcome: Outcome } {
  const store: StoredStore = {
    id: before?.id ?? id,
    storeCode: draft.storeCode,
    name: { ...before?.name, ...draft.name },
    postcode: draft.postcode ?? before?.postcode ?? null,
    prefecture: renewed(before?.prefecture ?? null, draft.prefecture),
    city: renewed(before?.city ?? null, draft.city),
    street: renewed(before?.street ?? null, draft.street),
    lat: draft.lat,
    lng: draft.lng,
    phone: draft.phone ?? before?.phone ?? null,
    website: draft.website ?? before?.website ?? null,
    services: before?.services ?? draft.services,
    weeklyHours: hours?.weekly ?? before?.weeklyHours ?? unknownWeek(),
    hoursText: hours ? hours.text : (before?.hoursText ?? null),
  };
  return { store, outcome: !before ? 'created' : isDeepStrictEqual(store, before) ? 'unchanged' : 'changed' };
}

/**
 * The dated hours a shop will have from today on; null when they stay as they are. A day with a note was entered by a
 * person and stays; the others are an import's, and the file's take their place.
 */
export function mergeSpecialDays(
  stated: SpecialDay[] | null,
  before: readonly SpecialDay[],
  today: string,
): SpecialDay[] | null {
  if (!stated) return null;
  const byHand = before.filter((day) => day.note);
  const dates = new Set(byHand.map((day) => day.date));
  const fromFile = stated.filter((day) => day.date >= today && !dates.has(day.date));
  const merged = [...byHand, ...fromFile].sort((a, b) => a.date.localeCompare(b.date));
  return isDeepStrictEqual(merged, before) ? null : merged;
}

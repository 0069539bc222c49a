import type { Localized } from '../locale';
import type { Weekday } from '../stores/hours-types';

interface RouteEnd {
  id: string;
  storeCode: string;
  name: Localized;
}

/** A way goods travel, for whoever decides about it. */
export interface EditedRoute {
  id: string;
  from: RouteEnd;
  to: RouteEnd;
  weekdays: Weekday[];
  cutoffMinute: number;
  transitDays: number;
  arrivesMinute: number;
  closedDates: string[];
  /** Transfers under way by it. */
  open: number;
  /** Both its ends are theirs. */
  mayChange: boolean;
}

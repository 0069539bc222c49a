import type { ConsoleArea, StaffRole } from '../access/actor';
import type { Localized } from '../locale';

/** Somebody who works here. */
export interface Colleague {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  active: boolean;
  /** Given one by one instead of by role; null = as the role has them. */
  areas: ConsoleArea[] | null;
  stores: { id: string; storeCode: string; name: Localized }[];
  lastSignIn: Date | null;
  /** Whoever looks may change them. */
  mayChange: boolean;
}

/** What is decided about somebody. */
export interface Rights {
  role: StaffRole;
  areas: ConsoleArea[] | null;
  locationIds: string[];
}

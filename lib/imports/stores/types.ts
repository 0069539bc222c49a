import type { Point } from '../../geo';
import type { Localized } from '../../locale';
import type { SpecialDay, WeeklyHours } from '../../stores/hours-types';
import type { StoreService } from '../../stores/types';

/** What a file says of a shop; what it does not say is null and stays as it is. */
export interface StoreDraft extends Point {
  line: number;
  storeCode: string;
  name: Localized;
  postcode: string | null;
  prefecture: string | null;
  city: string | null;
  street: string | null;
  phone: string | null;
  website: string | null;
  /** For a shop that is new; the merchant decides of the others. */
  services: StoreService[];
  hours: StatedHours | null;
}

/** Hours as a file states them, with the column they stand in. */
export type StatedHours = { column: string } & (
  | { kind: 'opening_hours'; text: string }
  | { kind: 'read'; weekly: WeeklyHours; special: SpecialDay[] | null; unread: string | null }
  | { kind: 'unread'; text: string }
);

/** Hours as the shop will keep them. `special` null = leaves dated hours alone; `text` is what could not be held. */
export interface HeldHours {
  weekly: WeeklyHours;
  special: SpecialDay[] | null;
  text: string | null;
}

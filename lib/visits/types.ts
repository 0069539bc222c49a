import type { Locale, Localized } from '../locale';
import type { FulfillmentStatus } from '../orders/status';
import type { Slot } from '../promise/slots';

export const visitStatuses = ['booked', 'visited', 'missed', 'cancelled'] as const;
export type VisitStatus = (typeof visitStatuses)[number];

/** An article to be looked at. */
export interface VisitArticle {
  sku: string;
  handle: string;
  title: Localized;
  optionLabel: Localized | null;
  imageUrl: string | null;
}

/** The reservation that holds the articles for a visit. */
export interface HeldOrder {
  id: string;
  number: string;
  token: string;
  status: FulfillmentStatus;
}

export interface Visit {
  id: string;
  token: string;
  locationId: string;
  storeCode: string;
  startsAt: Date;
  endsAt: Date;
  status: VisitStatus;
  locale: Locale;
  customerName: string;
  customerEmail: string;
  customerPhone: string;
  notes: string | null;
  articles: VisitArticle[];
  /** null = the articles are only named. */
  order: HeldOrder | null;
  createdAt: Date;
  updatedAt: Date;
}

/** A visit as the counter sees it: the secret of its page stays its customer’s. */
export interface StaffVisit extends Omit<Visit, 'token' | 'customerEmail' | 'order'> {
  order: Pick<HeldOrder, 'number' | 'status'> | null;
}

/** A local day with its times that can be booked. */
export interface VisitDay {
  /** YYYY-MM-DD */
  date: string;
  /** `left`: how many more it holds. */
  slots: (Slot & { left: number })[];
}

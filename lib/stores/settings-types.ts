import type { Localized } from '../locale';
import type { Brand } from './brand/types';
import type { Home } from './home/types';
import type { Profiles } from './profiles';
import type { Texts } from './texts/types';
import type { ReturnPolicy } from './types';

/** What the merchant decides for the whole chain. */
export interface Settings {
  /** Ratings from 0 to this alert the manager of the shop. */
  lowRating: number;
  /** The shop's name, logo, colour and letters. */
  brand: Brand;
  /** What stands on the home page, in which order. */
  home: Home;
  /** Ids of the departments as shoppers see them one after the other; those that are not named stand last. */
  categoryOrder: string[];
  /** The merchant's own words for guide and legal pages. */
  texts: Texts;
  /**
   * Who sells, as receipts say it: the qualified invoice system asks for a name and a registered number. Address
   * and contact stand under mails, in the guide and in legal texts.
   */
  seller: { name: Localized; registrationNumber: string; address?: Localized; contact?: Localized };
  /** So many reservations not collected within so many days, and somebody may no longer pay in the shop; 0 = no limit. */
  noShow: { threshold: number; days: number };
  /** When what was set aside for an order is taken: when it is handed over, or once it lies ready. */
  captureAt: 'hand_over' | 'ready';
  /** Days that what leaves the shop waits to be paid anew, once its card could not be charged. */
  unpaidDays: number;
  /** The merchant's pages on social networks. */
  profiles: Profiles;
  /** Points a member earns: percent of the goods that were paid in money, once they are handed over; 0 = none. */
  points: { percent: number };
  returns: ReturnPolicy;
}

import { instantOf } from '../time';
import { bandOf } from './carriers';
import type { DeliveryTerms } from './types';

/** Carriers deliver until then. */
const LAST_ROUND_HOUR = 21;

/** By when a parcel that comes on a local day is there: the end of the band asked for, or of the carrier's day. */
export const arrivalOn = (day: string, { carrier, band }: Pick<DeliveryTerms, 'carrier' | 'band'>, zone: string) =>
  instantOf(day, ((band && bandOf(carrier, band)?.endsHour) || LAST_ROUND_HOUR) * 60, zone);

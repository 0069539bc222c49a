/** Minutes after local midnight, from < to; `to` may pass 1440 (06:00–27:00 is 360–1620). */
export interface Interval {
  from: number;
  to: number;
}

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Hours a weekday, [] = closed. `holiday` is for public holidays; absent = as on the weekday. */
export interface WeeklyHours extends Record<Weekday, Interval[]> {
  holiday?: Interval[];
}

/** A dated exception. `date` is local YYYY-MM-DD; no intervals = closed all day. */
export interface SpecialDay {
  date: string;
  intervals: Interval[];
  note?: { ja: string; en?: string };
}

/** What a shop says about when it is open; `zone` is an IANA time zone name. */
export interface StoreHours {
  zone: string;
  weekly: WeeklyHours;
  special: SpecialDay[];
}

/** A span of real time in which a shop is open: open at `opens`, shut at `closes`. */
export interface OpenInterval {
  opens: Date;
  closes: Date;
}

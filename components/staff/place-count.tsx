import type { IconName } from '../ui/icon-names';

/** A page of the counter, as the rail shows it. */
export interface Place {
  href: string;
  icon: IconName;
  name: string;
  /** One is on it now. */
  on: boolean;
  count?: number;
  /** What is counted. */
  counted?: string;
}

/** How much waits at a place. */
export function PlaceCount({ count, counted }: Pick<Place, 'count' | 'counted'>) {
  if (!count) return null;
  return (
    <b className="count">
      {count}
      <span className="sr"> {counted}</span>
    </b>
  );
}

import type { Point } from '../geo';
import type { NearbyPoint, PickupPoint } from './types';

/** Whoever knows places to collect: our own table, or a company that runs them. */
export interface PickupPointProvider {
  /** The nearest that are in use, nearest first; distance in metres. */
  listNear(near: Point, limit: number): Promise<NearbyPoint[]>;
  /** One that is in use; null for any other code. */
  get(code: string): Promise<PickupPoint | null>;
}

export interface Point {
  lat: number;
  lng: number;
}

/** Mean radius in metres, as the database's earthdistance uses it (EARTH_RADIUS 6378168 is its equatorial one). */
const EARTH_RADIUS_M = 6_371_000;

/** Great-circle distance in metres (haversine). */
export function distanceMetres(a: Point, b: Point): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const h =
    Math.sin(rad(b.lat - a.lat) / 2) ** 2 +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lng - a.lng) / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** 0.6 km, 12 km: one decimal while it says something. */
export const formatDistance = (metres: number): string =>
  metres < 9_950 ? `${Math.max(0.1, Math.round(metres / 100) / 10).toFixed(1)} km` : `${Math.round(metres / 1000)} km`;

/** "35.68,139.76" → a point on earth, or null. */
export function parsePoint(text: string): Point | null {
  const match = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text);
  if (!match) return null;
  const point = { lat: Number(match[1]), lng: Number(match[2]) };
  return Math.abs(point.lat) <= 90 && Math.abs(point.lng) <= 180 ? point : null;
}

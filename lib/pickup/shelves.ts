/** How the places of a counter are called until a shop names its own. */
export const shelfNames = ['A', 'B', 'C', 'D'].flatMap((rack) => [1, 2, 3, 4, 5, 6].map((place) => `${rack}-${place}`));

/** The first free places, in the order of the rack. `used`: where bags lie now. */
export function freeShelves(used: readonly (string | null)[], count: number): string[] {
  const taken = new Set(used.map((shelf) => shelf?.toUpperCase()));
  return shelfNames.filter((place) => !taken.has(place)).slice(0, count);
}

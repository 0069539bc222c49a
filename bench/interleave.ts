/** The middle of several measurements; one that something disturbed does not move it. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Measures floor and shop in turn, so that whatever else the machine does meets both. */
export async function interleave<T>(
  rounds: number,
  { floor, shop }: { floor: () => Promise<T>; shop: () => Promise<T> },
): Promise<{ floor: T[]; shop: T[] }> {
  const measured: { floor: T[]; shop: T[] } = { floor: [], shop: [] };
  for (let round = 0; round < rounds; round++) {
    measured.floor.push(await floor());
    measured.shop.push(await shop());
  }
  return measured;
}

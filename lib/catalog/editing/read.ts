/** ０ to `most` in digits of either width; null for anything else. */
export function readWhole(text: string, most: number): number | null {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  return /^\d{1,9}$/.test(plain) && Number(plain) <= most ? Number(plain) : null;
}

const MOST_MM = 10_000;

/** 300×200×100, 300 x 200 x 100 → sides in mm, longest first; null for anything else. */
export function readPacked(text: string): [number, number, number] | null {
  const sides = text
    .normalize('NFKC')
    .split(/[×xX*✕✖]/)
    .map((side) => readWhole(side, MOST_MM));
  if (sides.length !== 3 || !sides.every((side) => side)) return null;
  return (sides as number[]).sort((a, b) => b - a) as [number, number, number];
}

export const typedPacked = (sides: readonly number[] | null): string => sides?.join('×') ?? '';

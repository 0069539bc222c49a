import { type Ground, mix, oval, tones } from '../paint';

/** Shadow that something hanging leaves on the wall behind it. */
export const wallShade = (g: Ground) => mix(g[0], '#3a2f2a', 0.16);

/** Wooden peg in the wall, for what is shown hanging. */
export function peg(x: number, y: number, g: Ground): string {
  const wood = tones('#a9794f');
  return (
    oval(x + 16, y + 18, 26, 24, wallShade(g)) +
    oval(x, y, 24, 24, wood.s) +
    oval(x - 3, y - 3, 19, 19, wood.b) +
    oval(x - 8, y - 8, 8, 8, wood.l)
  );
}

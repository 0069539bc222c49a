/** A tag and the point of the map its tip stands at, in pixels. */
export interface Tag {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** To which side of its point a tag lies; in the order in which they are preferred. */
export const sides = ['ne', 'nw', 'se', 'sw'] as const;
export type Side = (typeof sides)[number];

export type Box = Record<'left' | 'top' | 'right' | 'bottom', number>;

/** The tip lies so far inside the tag. */
const TIP_PX = 3;

function boxOf({ x, y, width, height }: Tag, side: Side): Box {
  const left = side.endsWith('e') ? x - TIP_PX : x + TIP_PX - width;
  const top = side.startsWith('n') ? y - height : y;
  return { left, top, right: left + width, bottom: top + height };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}

const areaOf = ({ left, top, right, bottom }: Box) => (right - left) * (bottom - top);

/** Tags are turned so often, the last time all of them knowing where the others lie. */
const ROUNDS = 3;

/** For each tag the side on which it hides least of the other tags and of what stands there, and lies in the frame. */
export function sidesOf(tags: readonly Tag[], standing: readonly Box[], frame: Box): Side[] {
  const found = tags.map((tag) => ({ tag, side: 'ne' as Side, box: boxOf(tag, 'ne') }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const one of found) {
      const others = [...standing, ...found.filter((other) => other !== one).map(({ box }) => box)];
      Object.assign(one, bestSide(one.tag, others, frame));
    }
  }
  return found.map(({ side }) => side);
}

function bestSide(tag: Tag, others: readonly Box[], frame: Box): { side: Side; box: Box } {
  const ways = sides.map((side) => {
    const box = boxOf(tag, side);
    const outside = areaOf(box) - overlap(box, frame);
    return { side, box, lost: others.reduce((sum, other) => sum + overlap(box, other), outside) };
  });
  const { side, box } = ways.reduce((least, way) => (way.lost < least.lost ? way : least));
  return { side, box };
}

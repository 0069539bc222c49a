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

/**
 * For each tag the first side on which it hides nothing of what stands before it and is itself in sight, else where the
 * least is lost.
 */
export function sidesOf(tags: readonly Tag[], standing: readonly Box[], frame: Box): Side[] {
  const taken = [...standing];
  return tags.map((tag) => {
    const ways = sides.map((side) => {
      const box = boxOf(tag, side);
      const outside = areaOf(box) - overlap(box, frame);
      return { side, box, lost: taken.reduce((sum, other) => sum + overlap(box, other), outside) };
    });
    const best = ways.reduce((least, way) => (way.lost < least.lost ? way : least));
    taken.push(best.box);
    return best.side;
  });
}

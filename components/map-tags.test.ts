import { describe, expect, it } from 'vitest';
import { type Box, sidesOf, type Tag } from './map-tags';

const at = (x: number, y: number): Tag => ({ x, y, width: 60, height: 30 });
const frame: Box = { left: -200, top: -200, right: 200, bottom: 200 };
const sides = (tags: Tag[], standing: Box[] = []) => sidesOf(tags, standing, frame);

describe('tags on a map', () => {
  it('stand above and to the right where there is room', () => {
    expect(sides([at(0, 0), at(100, 0), at(0, 100)])).toEqual(['ne', 'ne', 'ne']);
  });

  it('turn away from one another', () => {
    expect(sides([at(0, 0), at(10, 0)])).toEqual(['nw', 'ne']);
    expect(sides([at(10, 0), at(0, 0)])).toEqual(['se', 'ne']);
    expect(new Set(sides([at(0, 0), at(0, 0), at(0, 0), at(0, 0)])).size).toBe(4);
  });

  it('leave what else stands on the map in sight', () => {
    expect(sides([at(0, 0)], [{ left: 20, top: -20, right: 60, bottom: 20 }])).toEqual(['nw']);
  });

  it('turn inwards at the edge', () => {
    expect(sides([at(190, 0), at(0, -190), at(190, -190)])).toEqual(['nw', 'se', 'sw']);
  });

  it('hide as little as can be where there is no room on any side', () => {
    const around = [-60, 0].flatMap((left) =>
      [-30, 0].map((top) => ({ left, top, right: left + 60, bottom: top + 30 })),
    );
    expect(sides([at(0, 20)], around)).toEqual(['se']);
  });
});

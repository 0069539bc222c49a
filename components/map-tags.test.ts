import { describe, expect, it } from 'vitest';
import { type Box, sidesOf, type Tag } from './map-tags';

const at = (x: number, y: number): Tag => ({ x, y, width: 60, height: 30 });
const frame: Box = { left: -200, top: -200, right: 200, bottom: 200 };
const sides = (tags: Tag[], standing: Box[] = []) => sidesOf(tags, standing, frame);

describe('tags on a map', () => {
  it('stand above and to the right where there is room', () => {
    expect(sides([at(0, 0), at(100, 0), at(0, 100)])).toEqual(['ne', 'ne', 'ne']);
  });

  it('turn to another side rather than hide one that stands', () => {
    expect(sides([at(0, 0), at(10, 0)])).toEqual(['ne', 'se']);
    expect(sides([at(0, 0), at(-10, 0)])).toEqual(['ne', 'nw']);
    expect(sides([at(0, 0), at(0, 0), at(0, 0), at(0, 0)])).toEqual(['ne', 'se', 'nw', 'sw']);
  });

  it('leave what else stands on the map in sight', () => {
    expect(sides([at(0, 0)], [{ left: 20, top: -20, right: 60, bottom: 20 }])).toEqual(['nw']);
  });

  it('turn inwards at the edge', () => {
    expect(sides([at(190, 0), at(0, -190), at(190, -190)])).toEqual(['nw', 'se', 'sw']);
  });

  it('hide as little as can be where there is no room on any side', () => {
    const corners = [at(0, 0), at(0, 0), at(0, 0), at(0, 0)];
    expect(sides([...corners, at(0, 20)]).at(-1)).toBe('se');
  });
});

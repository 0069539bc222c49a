import { describe, expect, it } from 'vitest';
import { sidesOf } from './map-tags';

const at = (x: number, y: number) => ({ x, y, width: 60, height: 30 });

describe('tags on a map', () => {
  it('stand above and to the right where there is room', () => {
    expect(sidesOf([at(0, 0), at(100, 0), at(0, 100)])).toEqual(['ne', 'ne', 'ne']);
  });

  it('turn to another side rather than hide one that stands', () => {
    expect(sidesOf([at(0, 0), at(10, 0)])).toEqual(['ne', 'se']);
    expect(sidesOf([at(0, 0), at(-10, 0)])).toEqual(['ne', 'nw']);
    expect(sidesOf([at(0, 0), at(0, 0), at(0, 0), at(0, 0)])).toEqual(['ne', 'se', 'nw', 'sw']);
  });

  it('leave what else stands on the map in sight', () => {
    expect(sidesOf([at(0, 0)], [{ left: 20, top: -20, right: 60, bottom: 20 }])).toEqual(['nw']);
  });

  it('hide as little as can be where there is no room on any side', () => {
    const corners = [at(0, 0), at(0, 0), at(0, 0), at(0, 0)];
    expect(sidesOf([...corners, at(0, 20)]).at(-1)).toBe('se');
  });
});

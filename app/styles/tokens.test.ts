import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function rgb(token: string): number[] {
  const hex = new RegExp(`--${token}: #([0-9a-f]{6});`).exec(css)?.[1];
  if (!hex) throw new Error(`no colour --${token}`);
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(token: string): number {
  const [red = 0, green = 0, blue = 0] = rgb(token).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT = 4.5;
const CONTROL = 3;

describe('contrast', () => {
  it.each([
    ['ink', ['white', 'paper', 'kinari', 'nando-tint', 'kaki-tint', 'beni-tint', 'line']],
    ['ink-2', ['white', 'paper', 'kinari', 'nando-tint', 'kaki-tint', 'beni-tint']],
    ['ink-3', ['white', 'paper', 'nando-tint']],
    ['nando', ['white', 'paper', 'kinari', 'nando-tint']],
    ['nando-deep', ['white', 'nando-tint']],
    ['kaki', ['white', 'paper', 'kaki-tint']],
    ['beni', ['white', 'paper', 'beni-tint']],
  ])('of %s is enough for text on %j', (text, grounds) => {
    for (const ground of grounds) expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(TEXT);
  });

  it.each([
    ['edge', ['white', 'paper']],
    ['nando', ['white', 'nando-tint', 'paper']],
    ['kaki-solid', ['white']],
    ['beni', ['white', 'beni-tint']],
  ])('of %s is enough for edges and signs on %j', (sign, grounds) => {
    for (const ground of grounds)
      expect(contrast(sign, ground), `${sign} on ${ground}`).toBeGreaterThanOrEqual(CONTROL);
  });

  it('of white is enough for text on a solid button and on the ink of a toast', () => {
    expect(contrast('white', 'nando')).toBeGreaterThanOrEqual(7);
    expect(contrast('white', 'nando-deep')).toBeGreaterThanOrEqual(7);
    expect(contrast('white', 'ink')).toBeGreaterThanOrEqual(7);
  });
});

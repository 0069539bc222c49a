/**
 * The brush all pictures of the demo shop are painted with: one light from the upper left, three tones an object,
 * no outline, one ground. An object draws inside 800 × 800 and stands on the counter line y = 640, so that any of
 * them can share one scene and one scale.
 */

type Rgb = [number, number, number];

const channels = (hex: string): Rgb => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as Rgb;
const toHex = (values: number[]) => `#${values.map((v) => Math.round(v).toString(16).padStart(2, '0')).join('')}`;

/** `t` = 0 gives `a`, 1 gives `b`. */
export function mix(a: string, b: string, t: number): string {
  const [from, to] = [channels(a), channels(b)];
  return toHex(from.map((v, i) => v + ((to[i] as number) - v) * t));
}

function toHsl(hex: string): Rgb {
  const [r, g, b] = channels(hex).map((v) => v / 255) as Rgb;
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const lightness = (max + min) / 2;
  const spread = max - min;
  if (spread === 0) return [0, 0, lightness];
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sector = max === r ? ((g - b) / spread) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return [(sector * 60 + 360) % 360, saturation, lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12;
    return (
      255 * (lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
    );
  };
  return toHex([channel(0), channel(8), channel(4)]);
}

/** l = lit left plane, b = base, s = shaded right plane, d = insides. */
export interface Tones {
  l: string;
  b: string;
  s: string;
  d: string;
}

/** From one base colour: the hue stays, only the light changes; shade cools a little. */
export function tones(base: string): Tones {
  const [hue, raw, lightness] = toHsl(base);
  const saturation = lightness > 0.78 ? raw * 0.5 : raw;
  const at = (strength: number, to: number) => fromHsl(hue, Math.min(1, saturation * strength), to);
  return {
    l: mix(at(0.96, lightness + (1 - lightness) * 0.15 + 0.02), '#fff2dc', 0.06),
    b: base,
    s: mix(at(1.04, lightness * 0.82), '#2a2a4a', 0.06),
    d: mix(at(1.02, lightness * 0.58), '#1c1c34', 0.12),
  };
}

export const dye = {
  kinari: '#e9dfc9',
  kon: '#2f4260',
  sumi: '#454240',
  karashi: '#c8962f',
  renga: '#a8543a',
  matsuba: '#566f52',
  haizakura: '#c9a39a',
  nando: '#2f6878',
  shiro: '#f4f0e8',
  kuri: '#6e4a35',
  hai: '#a8a49c',
  gin: '#b9bbbb',
} as const;
export type Dye = keyof typeof dye;

/** Two tones a ground: wall and counter. */
export type Ground = readonly [wall: string, counter: string];
export const ground = {
  kinari: ['#efeae1', '#e3dbcd'],
  suna: ['#ecdfcc', '#dfceb4'],
  seiji: ['#dde6e0', '#c9d7cf'],
  fuji: ['#e3e2e8', '#d3d1dc'],
  sakura: ['#f0e2dc', '#e5d1c8'],
  mizu: ['#dfe8eb', '#cbdae0'],
} as const satisfies Record<string, Ground>;
export type GroundName = keyof typeof ground;

/** SVG fragment of one object; the ground it stands on colours its shadow. */
export type Painted = (g: Ground) => string;

export const shape = (d: string, fill: string, extra = '') => `<path d="${d}" fill="${fill}"${extra}/>`;
export const stroke = (d: string, color: string, width: number, extra = '') =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${extra}/>`;
export const oval = (cx: number, cy: number, rx: number, ry: number, fill: string, extra = '') =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}"${extra}/>`;
export const place = (x: number, y: number, scale: number, svg: string) =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${svg}</g>`;

/** The same outline always gets the same id, so two copies of an object may stand in one picture. */
function idOf(outline: string): string {
  let hash = 0;
  for (const char of outline) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) >>> 0;
  return `o${hash.toString(36)}`;
}

/** Paints inside the outline only: planes may be drawn loosely and still end exactly at the edge. */
function within(outline: string, planes: string): string {
  const id = idOf(outline);
  return `<clipPath id="${id}"><path d="${outline}"/></clipPath><g clip-path="url(#${id})">${planes}</g>`;
}

/** A body in its base tone with the lit and the shaded plane on it; `more` is what else lies on its surface. */
export const solid = (outline: string, t: Tones, lit: string, shaded: string, more = '') =>
  shape(outline, t.b) + within(outline, shape(lit, t.l) + shape(shaded, t.s) + more);

/** Cast shadow, falling to the right of what stands between x0 and x1. */
export const cast = (x0: number, x1: number, g: Ground, y = 640, height = 26) =>
  oval((x0 + x1) / 2 + 26, y, (x1 - x0) / 2 + 34, height, mix(g[1], '#3a2f2a', 0.2), ' opacity=".55"') +
  oval((x0 + x1) / 2 + 6, y, (x1 - x0) / 2 + 2, height * 0.5, mix(g[1], '#2a2220', 0.42), ' opacity=".6"');

/** Larger or smaller on the same counter line. */
export const scaled =
  (k: number, object: Painted): Painted =>
  (g) =>
    place(400 - 400 * k, 640 - 640 * k + (k - 1) * 60, k, object(g));

/** A whole picture; `view` is its viewBox, a tighter one makes a detail. */
export function scene(g: Ground, object: Painted, view = '0 0 800 800'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}"><defs><radialGradient id="w" cx=".28" cy=".16" r=".9"><stop offset="0" stop-color="${mix(g[0], '#ffffff', 0.5)}"/><stop offset="1" stop-color="${g[0]}"/></radialGradient><linearGradient id="f" x1="0" x2="1"><stop offset="0" stop-color="${mix(g[1], '#ffffff', 0.22)}"/><stop offset="1" stop-color="${g[1]}"/></linearGradient></defs><path d="M-1600 -1400H2400V600H-1600Z" fill="url(#w)"/><path d="M-1600 600H2400V1800H-1600Z" fill="url(#f)"/>${object(g)}</svg>`;
}

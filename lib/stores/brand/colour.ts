/** Red, green and blue, 0–255. */
type Rgb = readonly [number, number, number];

/** What text of the accent stands on beside its own tint: tokens --white, --paper and --kinari. */
export const grounds = { white: '#ffffff', paper: '#f6f5f2', kinari: '#efeae1' } as const;
export const INK = '#1e1c19';

/** WCAG 2.2, 1.4.3: text of the usual size. */
export const TEXT_CONTRAST = 4.5;

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text);

/** '0F5365', '#0f5365 ' or '#abc' as #rrggbb; null where it is no colour. */
export function readColour(typed: string): string | null {
  const hex = typed.trim().toLowerCase().replace(/^#/, '');
  if (/^[0-9a-f]{3}$/.test(hex)) return `#${[...hex].map((digit) => digit + digit).join('')}`;
  return /^[0-9a-f]{6}$/.test(hex) ? `#${hex}` : null;
}

const rgb = (colour: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb;
const written = (parts: readonly number[]): string =>
  `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = rgb(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of `one`, the rest of `other`. */
function mixed(one: string, other: string, share: number): string {
  const [a, b] = [rgb(one), rgb(other)];
  return written(a.map((part, at) => part * share + (b[at] ?? 0) * (1 - share)));
}

export interface Palette {
  accent: string;
  /** Hover. */
  deep: string;
  /** Chosen rows, slips. */
  tint: string;
  /** Edges on the tint. */
  line: string;
  /** Second voice on the solid accent. */
  on: string;
}

/** An accent with the four colours that follow from it. */
export function paletteOf(accent: string): Palette {
  const soft = mixed(accent, '#ffffff', 0.17);
  return {
    accent,
    deep: mixed(accent, '#000000', 0.74),
    tint: mixed(accent, '#ffffff', 0.085),
    line: mixed(accent, '#ffffff', 0.25),
    on: contrast(soft, accent) >= TEXT_CONTRAST ? soft : '#ffffff',
  };
}

/** Contrast of an accent's text with each ground it stands on. */
export function contrasts(accent: string): { ground: keyof typeof grounds | 'tint'; ratio: number }[] {
  const all = { ...grounds, tint: paletteOf(accent).tint };
  return Object.entries(all).map(([ground, colour]) => ({
    ground: ground as keyof typeof all,
    ratio: contrast(accent, colour),
  }));
}

/** Whether its text can be read wherever it stands. */
export const isReadable = (accent: string): boolean => contrasts(accent).every(({ ratio }) => ratio >= TEXT_CONTRAST);

/** The lightest shade of the same hue whose text can be read; a colour that is readable stays as it is. */
export function nearestReadable(accent: string): string {
  if (isReadable(accent)) return accent;
  const STEPS = 256;
  for (let step = STEPS - 1; step > 0; step -= 1) {
    const darker = mixed(accent, '#000000', step / STEPS);
    if (isReadable(darker)) return darker;
  }
  return '#000000';
}

import { isColour, paletteOf } from './colour';
import { OWN_ACCENT } from './default-brand';
import { type BrandFont, brandFonts, families } from './fonts';
import type { Brand } from './types';

type Look = Pick<Brand, 'accent' | 'font'>;

/**
 * Where the style of a look stands; null where it is the shop's own and needs none. The address says all that the style
 * holds: it never changes, nobody has to ask the database for it, and a preview has its own.
 */
export const styleAddress = ({ accent, font }: Look): string | null =>
  accent === OWN_ACCENT && font === 'gothic' ? null : `/brand/${accent.slice(1)}-${font}.css`;

/** The look an address names; null where it names none. */
export function lookOf(file: string): Look | null {
  const [, hex = '', font = ''] = /^([0-9a-f]{6})-([a-z]+)\.css$/.exec(file) ?? [];
  const accent = `#${hex}`;
  return isColour(accent) && (brandFonts as readonly string[]).includes(font)
    ? { accent, font: font as BrandFont }
    : null;
}

/** Tokens of app/styles/tokens.css, said with more weight: the order of the files does not matter. */
export function brandStyle({ accent, font }: Look): string {
  const { deep, tint, line, on } = paletteOf(accent);
  const { text, heads } = families[font];
  const colours =
    accent === OWN_ACCENT
      ? ''
      : `--nando:${accent};--nando-deep:${deep};--nando-tint:${tint};--nando-line:${line};--nando-on:${on};`;
  const face = text ? `--sans:${text};` : '';
  const headings = heads ? `h1,h2,h3{font-family:${heads}}` : '';
  return `:root:root{${colours}${face}}${headings}`;
}

import sharp, { type OverlayOptions } from 'sharp';
import { pictureSizes } from '../picture-sizes';
import { shapePicture } from '../shape-picture';
import type { Card } from './card';
import { facesOf } from './faces';
import { type Written, writeWords } from './write-words';

const { width: WIDTH, height: HEIGHT } = pictureSizes.card;
const PAPER = '#ffffff';
const INK = '#1e1c19';
const INK_2 = '#57524b';
/** Of the accent, along the lower edge. */
const BAND = 18;
const EDGE = 64;
const LOGO_HEIGHT = 64;
/** Between title and text. */
const GAP = 34;

const plain = (background: string, width: number, height: number) => ({
  create: { width, height, channels: 3 as const, background },
});

interface Pictures {
  logo: Uint8Array | null;
  picture: Uint8Array | null;
}

/** The shop's logo, or its name in words where it has none that can be read. */
async function markOf({ shop, accent, font }: Card, logo: Uint8Array | null, width: number): Promise<Written | null> {
  if (logo) {
    const box = { width: Math.min(width, 360), height: LOGO_HEIGHT, fit: 'inside' } as const;
    const drawn = await sharp(logo, { density: 288, limitInputPixels: 20_000_000 })
      .resize(box)
      .png()
      .toBuffer({ resolveWithObject: true })
      .catch(() => null);
    if (drawn) return { input: drawn.data, width: drawn.info.width, height: drawn.info.height };
  }
  return writeWords({
    ...{ text: shop, face: facesOf(font).heads, colour: accent },
    ...{ sizes: [40, 32], width, height: 60 },
  });
}

/** Title and text under each other. */
async function wordsOf({ title, text, accent, font, shop }: Card, width: number, isWide: boolean): Promise<Written[]> {
  const { heads, text: face } = facesOf(font);
  // Of the shop itself its name is the title: it has the colour.
  const colour = title === shop ? accent : INK;
  const written = await Promise.all([
    writeWords({
      text: title,
      face: heads,
      colour,
      sizes: isWide ? [104, 88, 72, 60] : [60, 52, 44, 38],
      width,
      height: 230,
    }),
    text
      ? writeWords({ text, face, colour: INK_2, sizes: isWide ? [40, 36, 32] : [28, 25], width, height: 110 })
      : null,
  ]);
  return written.filter((words) => words !== null);
}

/** A card as JPEG: the picture beside the words where there is one, the words alone where there is none. */
export async function drawCard(card: Card, { logo, picture }: Pictures): Promise<Buffer> {
  const square = picture && (await shapePicture(picture, 'square').catch(() => null));
  const left = square ? HEIGHT + EDGE : EDGE * 1.5;
  const width = WIDTH - left - EDGE;
  const [mark, words] = await Promise.all([
    card.title === card.shop ? null : markOf(card, logo, width),
    wordsOf(card, width, !square),
  ]);
  const layers: OverlayOptions[] = [];
  if (square) layers.push({ input: await sharp(square).resize(HEIGHT, HEIGHT).toBuffer(), left: 0, top: 0 });
  layers.push({
    input: plain(card.accent, square ? WIDTH - HEIGHT : WIDTH, BAND),
    left: square ? HEIGHT : 0,
    top: HEIGHT - BAND,
  });
  if (mark) layers.push({ input: mark.input, left, top: EDGE });
  const high = words.reduce((sum, { height }) => sum + height + GAP, -GAP);
  const from = mark ? EDGE + mark.height : 0;
  let top = Math.round(from + (HEIGHT - BAND - from - high) / 2);
  for (const { input, height } of words) {
    layers.push({ input, left, top });
    top += height + GAP;
  }
  return sharp(plain(PAPER, WIDTH, HEIGHT))
    .composite(layers)
    .jpeg({ quality: 86, mozjpeg: true })
    .toBuffer();
}

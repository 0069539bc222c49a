import sharp from 'sharp';
import type { Face } from './faces';

interface Words {
  text: string;
  face: Face;
  /** #rrggbb */
  colour: string;
  /** Pixels, the largest first: the first in which all of it has room is taken. */
  sizes: readonly [number, ...number[]];
  width: number;
  height: number;
}

/** Words as a picture with nothing behind them. */
export interface Written {
  input: Buffer;
  width: number;
  height: number;
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** As Pango's markup has it; signs that no text holds are gone. */
const marked = (text: string) =>
  text.replace(/\p{Cc}|\p{Cs}|\p{Co}|\p{Cn}/gu, '').replace(/[&<>]/g, (sign) => signs[sign] ?? '');

async function write({ text, face, colour, width }: Words, size: number): Promise<Written> {
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${marked(text)}</span>`,
      font: `${face.family} ${size}`,
      fontfile: face.file,
      width,
      // One point is one pixel.
      dpi: 72,
      rgba: true,
      wrap: 'word-char',
      spacing: Math.round((face.leading * size) / 100),
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { input: data, width: info.width, height: info.height };
}

/** Words within a box: in the largest size that holds them, or the smallest and cut with a mark; null for none. */
export async function writeWords(words: Words): Promise<Written | null> {
  const letters = [...words.text.trim()];
  if (marked(words.text).trim() === '') return null;
  let smallest = words.sizes[0];
  for (const size of words.sizes) {
    const written = await write(words, size);
    if (fits(written, words)) return written;
    smallest = size;
  }
  let [most, none] = [1, letters.length];
  while (none - most > 1) {
    const middle = Math.floor((most + none) / 2);
    const cut = await write({ ...words, text: `${letters.slice(0, middle).join('')}…` }, smallest);
    if (fits(cut, words)) most = middle;
    else none = middle;
  }
  return write({ ...words, text: `${letters.slice(0, most).join('')}…` }, smallest);
}

const fits = (written: Written, { width, height }: Words) => written.width <= width && written.height <= height;

import sharp, { type Metadata, type Region, type Sharp } from 'sharp';
import { type Actor, canUse } from '../../access/actor';
import { newToken } from '../../ids';
import { isPictureKey } from '../../pictures/key';
import { pictureStore } from '../../pictures/store';
import { Refusal } from '../../refusal';
import { LONGEST_SIDE, MOST_PICTURE_BYTES, MOST_PICTURE_PIXELS, UPLOADED } from './picture-limits';

export interface KeptPicture {
  url: string;
  width: number;
  height: number;
}

/** Shares of a picture's sides, from its upper left. */
export interface Crop {
  left: number;
  top: number;
  width: number;
  height: number;
}

const refused = (picture: string) => new Refusal('invalid_input', { fields: { picture } });

/** Drawings could carry scripts: only what holds nothing but pixels is looked into. */
const isReadable = ({ format, compression }: Metadata): boolean =>
  format === 'jpeg' || format === 'png' || format === 'webp' || (format === 'heif' && compression === 'av1');

const keyOf = (url: string) => `uploads/${url.slice(UPLOADED.length)}`;

/** The whole of a stream. Throws picture_big as soon as it is longer than a picture may be. */
async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > MOST_PICTURE_BYTES) throw refused('picture_big');
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

async function keep(picture: Sharp): Promise<KeptPicture> {
  const size = { width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside' as const, withoutEnlargement: true };
  const { data, info } = await picture.resize(size).webp({ quality: 84 }).toBuffer({ resolveWithObject: true });
  const url = `${UPLOADED}${newToken()}.webp`;
  await pictureStore().write(keyOf(url), data);
  return { url, width: info.width, height: info.height };
}

async function read(bytes: Buffer): Promise<Sharp> {
  if (bytes.length === 0) throw refused('picture_unreadable');
  const picture = sharp(bytes, { limitInputPixels: MOST_PICTURE_PIXELS });
  const found = await picture.metadata().catch((error: Error) => {
    throw refused(/pixel limit/i.test(error.message) ? 'picture_pixels' : 'picture_unreadable');
  });
  if (!isReadable(found)) throw refused('picture_unreadable');
  if (found.width * found.height > MOST_PICTURE_PIXELS) throw refused('picture_pixels');
  return picture;
}

/** Whatever goes wrong in the pixels themselves is a broken file. */
const broken = (error: unknown) => {
  if (error instanceof Refusal || (error as NodeJS.ErrnoException).code) throw error;
  throw refused('picture_unreadable');
};

const assertMay = (actor: Actor) => {
  if (!canUse(actor, 'catalogue') && !canUse(actor, 'stores') && !canUse(actor, 'brand'))
    throw new Refusal('not_allowed');
};

/**
 * Keeps a JPEG, PNG, WebP or AVIF as a WebP of its own: upright, at most 2,000 px long, without what a camera wrote into
 * it. Throws not_allowed, and invalid_input { fields: { picture } } with picture_big, picture_pixels or picture_unreadable.
 */
export async function keepPicture(actor: Actor, chunks: AsyncIterable<Uint8Array>): Promise<KeptPicture> {
  assertMay(actor);
  const picture = await read(await bytesOf(chunks));
  return keep(picture.autoOrient()).catch(broken);
}

const between = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** In whole pixels, never empty and never beyond an edge. */
export function regionOf({ width, height }: { width: number; height: number }, crop: Crop): Region {
  const left = between(Math.round(crop.left * width), 0, width - 1);
  const top = between(Math.round(crop.top * height), 0, height - 1);
  return {
    left,
    top,
    width: between(Math.round(crop.width * width), 1, width - left),
    height: between(Math.round(crop.height * height), 1, height - top),
  };
}

/**
 * A part of an uploaded picture as a picture of its own; the whole one stays, for what is public and for undoing. Throws
 * as keepPicture, and not_found.
 */
export async function cropPicture(actor: Actor, { url, crop }: { url: string; crop: Crop }): Promise<KeptPicture> {
  assertMay(actor);
  const isOurs = url.startsWith(UPLOADED) && isPictureKey(keyOf(url));
  const bytes = isOurs ? await pictureStore().read(keyOf(url)) : null;
  if (!bytes) throw new Refusal('not_found');
  const picture = await read(Buffer.from(bytes));
  const region = regionOf(await picture.metadata(), crop);
  return keep(picture.extract(region)).catch(broken);
}

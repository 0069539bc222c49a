import sharp from 'sharp';
import { newToken } from '../ids';
import { pictureStore } from '../pictures/store';
import { Refusal } from '../refusal';
import { MOST_PHOTO_BYTES, MOST_PHOTOS } from './photo-limits';

/** What a camera writes. Anything else, drawings that could carry scripts above all, is not looked into. */
const READ = new Set(['jpeg', 'png', 'webp', 'heif']);
const LONGEST_SIDE = 1600;
/** More is no photo but a bomb. */
const MOST_PIXELS = 80_000_000;

/**
 * Keeps photos among the pictures, smaller and without what the camera wrote about place and owner; answers their keys.
 * Throws invalid_input { fields: { photos } } with photo_many, photo_big or photo_unreadable.
 */
export async function keepPhotos(photos: readonly Uint8Array[]): Promise<string[]> {
  if (photos.length > MOST_PHOTOS) throw refused('photo_many');
  if (photos.some(({ byteLength }) => byteLength > MOST_PHOTO_BYTES)) throw refused('photo_big');
  const smaller: Buffer[] = [];
  // One by one: decoded, each takes a hundred times its bytes.
  for (const photo of photos) smaller.push(await smallerOf(photo));
  return Promise.all(smaller.map(keep));
}

/** Of a return that came to nothing. */
export const dropPhotos = (keys: readonly string[]): Promise<unknown> =>
  Promise.all(keys.map((key) => pictureStore().remove(key)));

async function smallerOf(photo: Uint8Array): Promise<Buffer> {
  try {
    const picture = sharp(photo, { limitInputPixels: MOST_PIXELS });
    const { format } = await picture.metadata();
    if (!READ.has(format)) throw refused('photo_unreadable');
    const size = { width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside' as const, withoutEnlargement: true };
    return await picture.rotate().resize(size).webp({ quality: 82 }).toBuffer();
  } catch {
    throw refused('photo_unreadable');
  }
}

async function keep(picture: Buffer): Promise<string> {
  const key = `returns/${newToken()}.webp`;
  await pictureStore().write(key, picture);
  return key;
}

const refused = (photos: string) => new Refusal('invalid_input', { fields: { photos } });

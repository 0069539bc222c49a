import type { PictureShape } from '../feeds/picture-sizes';
import { shapePicture } from '../feeds/shape-picture';
import { isPictureKey } from '../pictures/key';
import { pictureStore } from '../pictures/store';
import { readPicture } from './pictures';

/** Each is made once, however many ask for it at the moment. */
const making = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>();

/**
 * A picture of the shop in another shape, as JPEG; null when there is none. It is kept beside the pictures: a key names
 * one picture for ever, so its shapes never change either.
 */
export async function readShapedPicture(
  shape: PictureShape,
  parts: readonly string[],
): Promise<Uint8Array<ArrayBuffer> | null> {
  const key = `.shapes/${shape}/${parts.join('/')}.jpg`;
  if (!isPictureKey(key)) return null;
  const known = await pictureStore().read(key);
  if (known) return known;
  const begun = making.get(key) ?? make(key, shape, parts).finally(() => making.delete(key));
  making.set(key, begun);
  return begun;
}

async function make(
  key: string,
  shape: PictureShape,
  parts: readonly string[],
): Promise<Uint8Array<ArrayBuffer> | null> {
  const picture = await readPicture(parts);
  const shaped = picture && (await shapePicture(picture.bytes, shape).catch(() => null));
  if (!shaped) return null;
  // Where it cannot be kept, it only costs time again.
  await pictureStore()
    .write(key, shaped)
    .catch(() => {});
  return new Uint8Array(shaped);
}

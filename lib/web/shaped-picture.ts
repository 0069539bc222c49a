import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { env } from '../env';
import type { PictureShape } from '../feeds/picture-sizes';
import { shapePicture } from '../feeds/shape-picture';
import { newToken } from '../ids';
import { readPicture } from './pictures';

/** Each is made once, however many ask for it at the moment. */
const making = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>();

/**
 * A picture of the shop in another shape, as JPEG; null when there is none. It is kept in the picture folder: a key names
 * one picture for ever, so its shapes never change either.
 */
export async function readShapedPicture(
  shape: PictureShape,
  key: readonly string[],
): Promise<Uint8Array<ArrayBuffer> | null> {
  const folder = resolve(/* turbopackIgnore: true */ env.IMAGE_DIR, '.shapes', shape);
  const file = resolve(folder, ...key.slice(0, -1), `${key.at(-1)}.jpg`);
  if (!file.startsWith(folder + sep)) return null;
  const known = await readFile(/* turbopackIgnore: true */ file).catch(() => null);
  if (known) return new Uint8Array(known);
  const begun = making.get(file) ?? make(file, shape, key).finally(() => making.delete(file));
  making.set(file, begun);
  return begun;
}

async function make(
  file: string,
  shape: PictureShape,
  key: readonly string[],
): Promise<Uint8Array<ArrayBuffer> | null> {
  const picture = await readPicture(key);
  const shaped = picture && (await shapePicture(picture.bytes, shape).catch(() => null));
  if (!shaped) return null;
  await keep(file, shaped).catch(() => {});
  return new Uint8Array(shaped);
}

/** Under another name first: nobody reads half of one. A folder that cannot be written to only costs time. */
async function keep(file: string, bytes: Uint8Array): Promise<void> {
  const draft = `${file}.${newToken()}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(draft, bytes);
  await rename(draft, file);
}

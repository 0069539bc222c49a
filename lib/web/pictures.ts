import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { env } from '../env';

const typeOf: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

export interface Picture {
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A picture of the shop by the parts of its key; null when there is none, or the key leads out of the folder. */
export async function readPicture(key: readonly string[]): Promise<Picture | null> {
  const folder = resolve(/* turbopackIgnore: true */ env.IMAGE_DIR);
  const file = resolve(folder, ...key);
  const type = typeOf[extname(file).toLowerCase()];
  if (!type || !file.startsWith(folder + sep)) return null;
  try {
    return { type, bytes: new Uint8Array(await readFile(/* turbopackIgnore: true */ file)) };
  } catch {
    return null;
  }
}

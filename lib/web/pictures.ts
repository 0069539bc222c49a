import { extname } from 'node:path';
import { isPictureKey } from '../pictures/key';
import { pictureStore } from '../pictures/store';

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

/** A picture of the shop by the parts of its key; null when there is none, or the key leads out of where they lie. */
export async function readPicture(parts: readonly string[]): Promise<Picture | null> {
  const key = parts.join('/');
  const type = typeOf[extname(key).toLowerCase()];
  const bytes = type && isPictureKey(key) ? await pictureStore().read(key) : null;
  return type && bytes ? { type, bytes } : null;
}

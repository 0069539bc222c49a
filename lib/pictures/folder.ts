import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newToken } from '../ids';
import type { PictureStore } from './types';

const isAway = (error: unknown) =>
  ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

/** Pictures in a folder of this machine, or one that several share. */
export function folderStore(folder: string): PictureStore {
  const fileOf = (key: string) => join(/* turbopackIgnore: true */ folder, key);
  return {
    async read(key) {
      try {
        return new Uint8Array(await readFile(/* turbopackIgnore: true */ fileOf(key)));
      } catch (error) {
        if (isAway(error)) return null;
        throw error;
      }
    },
    async write(key, bytes) {
      const file = fileOf(key);
      const draft = `${file}.${newToken()}`;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(draft, bytes);
      await rename(draft, file);
    },
    remove: (key) => rm(fileOf(key), { force: true }),
  };
}

import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { env } from '@/lib/env';
import { entrance } from './pictures/entrance';
import { dye, ground, scene } from './pictures/paint';
import { homeScenes } from './pictures/scenes';
import { pictureKey, picturesOf } from './product-pictures';
import { catalog } from './products/catalog';

/** Every picture of the demo shop: where it lies in the image folder, and what paints it. */
function demoPictures(): Map<string, () => string> {
  const pictures = new Map<string, () => string>();
  for (const product of catalog.flatMap(({ products }) => products)) {
    const { paint, ground: usual, grounds } = product.picture;
    for (const { color, view, suffix } of picturesOf(product)) {
      const painted = () => scene(ground[grounds?.[color] ?? usual], paint(dye[color]), view);
      pictures.set(pictureKey(product, color, suffix), painted);
    }
  }
  for (const { name, svg } of homeScenes) pictures.set(`scenes/${name}.svg`, svg);
  pictures.set('scenes/entrance.svg', entrance);
  return pictures;
}

async function paintThose(isWanted: (path: string) => boolean): Promise<void> {
  for (const [key, paint] of demoPictures()) {
    const path = join(env.IMAGE_DIR, key);
    if (!isWanted(path)) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, paint());
  }
}

/** Paints every picture of the demo shop into the image folder. */
export const seedPictures = (): Promise<void> => paintThose(() => true);

/** Paints those that are not there: the database may have been filled from another machine. */
export const paintMissingPictures = (): Promise<void> => paintThose((path) => !existsSync(path));

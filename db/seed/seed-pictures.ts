import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '@/lib/env';
import { dye, ground, scene } from './pictures/paint';
import { homeScenes } from './pictures/scenes';
import { pictureKey, picturesOf } from './product-pictures';
import { catalog } from './products/catalog';

/** Paints every picture of the demo shop into the image folder. */
export async function seedPictures(): Promise<void> {
  const files = new Map<string, string>();
  for (const { products } of catalog) {
    for (const product of products) {
      const { paint, ground: usual, grounds } = product.picture;
      for (const { color, view, suffix } of picturesOf(product)) {
        files.set(
          pictureKey(product, color, suffix),
          scene(ground[grounds?.[color] ?? usual], paint(dye[color]), view),
        );
      }
    }
  }
  for (const { name, svg } of homeScenes) files.set(`scenes/${name}.svg`, svg());
  for (const [key, svg] of files) {
    const path = join(env.IMAGE_DIR, key);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, svg);
  }
}

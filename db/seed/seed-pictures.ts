import { pictureStore } from '@/lib/pictures/store';
import { entrance } from './pictures/entrance';
import { dye, ground, scene } from './pictures/paint';
import { homeScenes } from './pictures/scenes';
import { pictureKey, picturesOf } from './product-pictures';
import { catalog } from './products/catalog';

/** Every picture of the demo shop: its key, and what paints it. */
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

async function paintThose(isWanted: (key: string) => Promise<boolean>): Promise<void> {
  for (const [key, paint] of demoPictures()) {
    if (await isWanted(key)) await pictureStore().write(key, Buffer.from(paint()));
  }
}

/** Paints every picture of the demo shop to where pictures lie. */
export const seedPictures = (): Promise<void> => paintThose(async () => true);

/** Paints those that are not there: the database may have been filled from another machine. */
export const paintMissingPictures = (): Promise<void> =>
  paintThose(async (key) => (await pictureStore().read(key)) === null);

import { type Card, cardVersion } from '../feeds/cards/card';
import { drawCard } from '../feeds/cards/draw-card';
import { pictureStore } from '../pictures/store';
import { readPicture } from './pictures';

/** Each is drawn once, however many ask for it at the moment. */
const drawing = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

const bytesOf = async (key: string | null) => (key ? ((await readPicture(key.split('/')))?.bytes ?? null) : null);

async function draw(card: Card, key: string): Promise<Uint8Array<ArrayBuffer>> {
  const [logo, picture] = await Promise.all([bytesOf(card.logo), bytesOf(card.picture)]);
  const drawn = new Uint8Array(await drawCard(card, { logo, picture }));
  // Where it cannot be kept, it only costs time again.
  await pictureStore()
    .write(key, drawn)
    .catch(() => {});
  return drawn;
}

/** A card as JPEG, kept beside the pictures by what it shows. */
export async function readCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const key = `.shapes/brand/${cardVersion(card)}.jpg`;
  const known = await pictureStore().read(key);
  if (known) return known;
  const begun = drawing.get(key) ?? draw(card, key).finally(() => drawing.delete(key));
  drawing.set(key, begun);
  return begun;
}

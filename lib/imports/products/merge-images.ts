import type { ProductImage } from '../../catalog/types';
import type { ImageDraft } from './draft';

/** Shopify adds the time of the upload to a picture's address: it is the same picture. */
export function pictureOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  url?.searchParams.delete('v');
  return url?.href ?? address;
}

interface Placed {
  image: ProductImage;
  place: number;
}

/**
 * A product's pictures: those of the file at the places it gives, the others between them where they were; new ones
 * without a place at the end. `shows` tells of pictures of single variants which colour they show. Rows that continue a
 * product (`only` = 'new') add pictures and change none.
 */
export function mergeImages(
  drafts: readonly ImageDraft[],
  before: readonly ProductImage[],
  shows: ReadonlyMap<string, string | null>,
  only: 'new' | 'all',
): ProductImage[] {
  const fromFile = new Map<string, ImageDraft>();
  for (const draft of drafts) {
    const picture = pictureOf(draft.url);
    if (!fromFile.has(picture)) fromFile.set(picture, draft);
  }
  const known: Placed[] = before.map((image, i) => {
    const draft = only === 'all' ? fromFile.get(pictureOf(image.url)) : undefined;
    return { image: draft ? renewed(image, draft, shows) : image, place: draft?.position ?? i + 1 };
  });
  const met = new Set(before.map((image) => pictureOf(image.url)));
  const added: Placed[] = [...fromFile]
    .filter(([picture]) => !met.has(picture))
    .map(([picture, { url, alt, position }]) => ({
      image: { url, alt: alt ? { ja: alt } : null, optionValue: shows.get(picture) ?? null },
      place: position ?? Number.POSITIVE_INFINITY,
    }));
  const inFile = ({ image }: Placed) => (fromFile.has(pictureOf(image.url)) ? 0 : 1);
  return [...known, ...added]
    .sort((a, b) => (a.place === b.place ? inFile(a) - inFile(b) : a.place - b.place))
    .map(({ image }) => image);
}

function renewed(image: ProductImage, draft: ImageDraft, shows: ReadonlyMap<string, string | null>): ProductImage {
  const shown = shows.get(pictureOf(image.url));
  return {
    url: draft.url,
    alt: draft.alt ? { ...image.alt, ja: draft.alt } : image.alt,
    optionValue: shown === undefined ? image.optionValue : shown,
  };
}

import type { ProductImage } from '../../catalog/types';
import type { ImageDraft } from './draft';

/** Shopify adds the time of the upload to a picture's address: it is the same picture. */
export function pictureOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  url?.searchParams.delete('v');
  return url?.href ?? address;
}

/** The file's pictures by what they show, in the order of their places; those without one come after. */
function inFileOrder(drafts: readonly ImageDraft[]): Map<string, ImageDraft> {
  const place = ({ position }: ImageDraft) => position ?? Number.MAX_SAFE_INTEGER;
  const pictures = new Map<string, ImageDraft>();
  for (const draft of [...drafts].sort((a, b) => place(a) - place(b))) {
    const picture = pictureOf(draft.url);
    if (!pictures.has(picture)) pictures.set(picture, draft);
  }
  return pictures;
}

/**
 * A product's pictures: the file's in its order, then those it does not name. `shows` tells of pictures of single
 * variants which colour they show. Rows that continue a product (`only` = 'new') add pictures behind the others and
 * change none.
 */
export function mergeImages(
  drafts: readonly ImageDraft[],
  before: readonly ProductImage[],
  shows: ReadonlyMap<string, string | null>,
  only: 'new' | 'all',
): ProductImage[] {
  const fromFile = inFileOrder(drafts);
  const known = new Map(before.map((image) => [pictureOf(image.url), image]));
  const named = [...fromFile].map(([picture, draft]) => {
    const image = known.get(picture) ?? { url: draft.url, alt: null, optionValue: null };
    return { image: renewed(image, draft, shows), isNew: !known.has(picture) };
  });
  if (only === 'new') return [...before, ...named.filter(({ isNew }) => isNew).map(({ image }) => image)];
  const others = before.filter((image) => !fromFile.has(pictureOf(image.url)));
  return [...named.map(({ image }) => image), ...others];
}

function renewed(image: ProductImage, draft: ImageDraft, shows: ReadonlyMap<string, string | null>): ProductImage {
  const shown = shows.get(pictureOf(image.url));
  return {
    url: draft.url,
    alt: draft.alt ? { ...image.alt, ja: draft.alt } : image.alt,
    optionValue: shown === undefined ? image.optionValue : shown,
  };
}

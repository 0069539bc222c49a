import type { Dye } from './pictures/paint';
import type { Both, SeedProduct } from './products/types';

interface Picture {
  color: Dye;
  /** viewBox */
  view: string;
  /** Distinguishes pictures of one colour; empty for the whole object. */
  suffix: string;
  alt: Both;
}

/** The whole object in every colour, then the details in the first; the order of the gallery. */
export function picturesOf(product: SeedProduct): Picture[] {
  const whole = product.colors.map(({ dye, label }) => ({
    color: dye,
    view: '0 0 800 800',
    suffix: '',
    alt: {
      ja: product.colors.length > 1 ? `${product.title.ja} ${label.ja}` : product.title.ja,
      en: product.colors.length > 1 ? `${product.title.en}, ${label.en}` : product.title.en,
    },
  }));
  const first = product.colors[0];
  if (!first) return whole;
  const details = product.picture.details.map(({ view, alt }, i) => ({
    color: first.dye,
    view,
    suffix: `-${i + 1}`,
    alt,
  }));
  return [...whole, ...details];
}

/** Where it lies in the image folder: sneaker/kon-1.svg */
export const pictureKey = (product: SeedProduct, color: Dye, suffix: string) =>
  `products/${product.handle}/${color}${suffix}.svg`;

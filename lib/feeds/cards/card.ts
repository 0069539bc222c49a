import type { Product } from '../../catalog/types';
import { digest } from '../../digest';
import { inLocale, type Locale } from '../../locale';
import { addressWords } from '../../stores/address';
import type { Brand } from '../../stores/brand/types';
import type { Store } from '../../stores/types';

/** What links to a page are shown with in social networks, as the merchant's brand has it. */
export interface Card extends Pick<Brand, 'accent' | 'font'> {
  /** The shop as it calls itself. */
  shop: string;
  /** Key of its logo; null = its name stands in words. */
  logo: string | null;
  /** Key of the picture beside the words. */
  picture: string | null;
  title: string;
  text: string | null;
}

/** Longer words are cut where they are drawn; here they only have to end. */
const MOST_LETTERS = 160;
const ended = (text: string) => [...text.replace(/\s+/g, ' ').trim()].slice(0, MOST_LETTERS).join('');

/** Only our own pictures are read: nothing is fetched from addresses that were imported. */
export const ownKey = (url: string | undefined): string | null => /^\/media\/(.+)$/.exec(url ?? '')?.[1] ?? null;

const frame = ({ name, logo, accent, font }: Brand, locale: Locale) => ({
  shop: ended(inLocale(name, locale)),
  logo: ownKey(logo?.url),
  accent,
  font,
});

/** Of every page that has none of its own: name and tagline, or the tagline under the logo. */
export function shopCard(brand: Brand, locale: Locale, tagline: string): Card {
  const framed = frame(brand, locale);
  const words = framed.logo ? { title: ended(tagline), text: null } : { title: framed.shop, text: ended(tagline) };
  return { ...framed, picture: null, ...words };
}

type Shown = Pick<Product, 'title' | 'tagline' | 'images'>;

export const productCard = (brand: Brand, locale: Locale, { title, tagline, images }: Shown): Card => ({
  ...frame(brand, locale),
  picture: ownKey(images[0]?.url),
  title: ended(inLocale(title, locale)),
  text: tagline && ended(inLocale(tagline, locale)),
});

export const storeCard = (brand: Brand, locale: Locale, store: Store): Card => ({
  ...frame(brand, locale),
  picture: null,
  title: ended(inLocale(store.name, locale)),
  text: ended(addressWords(store, locale)) || null,
});

/** Raised when cards are drawn in another way, so that what is kept of the old one is not shown. */
const DRAWING = 1;
const VERSION_LETTERS = 16;

/** Stands for all that a card shows: another brand, title or picture makes another. */
export const cardVersion = (card: Card): string =>
  digest(JSON.stringify([DRAWING, card]))
    .replace(/[-_]/g, '0')
    .slice(0, VERSION_LETTERS);

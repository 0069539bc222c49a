import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Product } from '../catalog/types';
import { type Card, cardVersion, ownKey, productCard, shopCard, storeCard } from '../feeds/cards/card';
import { pictureSizes } from '../feeds/picture-sizes';
import { inLocale, type Locale } from '../locale';
import type { Store } from '../stores/types';
import { shopFace } from './shop-face';

/** What pages of the shop in general are shown with; of its own page each product and each store has its own. */
export async function cardOfShop(locale: Locale): Promise<Card> {
  const [t, { brand }] = await Promise.all([getTranslations({ locale, namespace: 'common' }), shopFace()]);
  return shopCard(brand, locale, brand.tagline ? inLocale(brand.tagline, locale) : t('shop.tagline'));
}
export const cardOfProduct = async (locale: Locale, product: Product): Promise<Card> =>
  productCard((await shopFace()).brand, locale, product);
export const cardOfStore = async (locale: Locale, store: Store): Promise<Card> =>
  storeCard((await shopFace()).brand, locale, store);

interface Shared {
  locale: Locale;
  /** Where its card stands: shop, products/mug. */
  page: string;
  card: Card;
  title?: string;
  /** Address of a picture that lies elsewhere: we do not fetch it, and it is shown instead of the card. */
  elsewhere?: string;
}

/** A product's picture, if it lies elsewhere. */
export const pictureElsewhere = ({ images: [picture] }: Product): string | undefined =>
  picture && ownKey(picture.url) === null ? picture.url : undefined;

/**
 * What social networks are told of a page: all of it, for the framework joins none of it with that of the layout. The
 * address of a card says what it shows: networks keep pictures by their address, and ask again once the brand, or what the
 * page is of, has been published anew.
 */
export function sharing({ locale, page, card, title, elsewhere }: Shared): Metadata['openGraph'] {
  const alt = title ? `${title} | ${card.shop}` : card.shop;
  const drawn = { url: `/brand/cards/${locale}/${page}.jpg?v=${cardVersion(card)}`, type: 'image/jpeg' };
  return {
    title,
    siteName: card.shop,
    locale: locale === 'ja' ? 'ja_JP' : 'en_US',
    type: 'website',
    images: [elsewhere ? { url: elsewhere, alt } : { ...drawn, alt, ...pictureSizes.card }],
  };
}

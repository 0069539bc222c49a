import type { OnlineStore, Thing, WebSite } from 'schema-dts';
import { inLocale, type Locale } from '../locale';
import type { Brand } from './brand/types';
import { listProfiles, type Profiles } from './profiles';

interface ShopDataGiven {
  brand: Brand;
  profiles: Profiles;
  /** What search engines are told of the shop. */
  description: string;
  locale: Locale;
  /** Public address of the home page in that language. */
  home: string;
  /** Public address of a picture's. */
  address(path: string): string;
}

/**
 * schema.org OnlineStore (an Organization) and WebSite: who the shop is, by its own name and logo.
 * https://developers.google.com/search/docs/appearance/structured-data/organization and …/site-names
 */
export function shopData({ brand, profiles, description, locale, home, address }: ShopDataGiven): {
  '@context': 'https://schema.org';
  '@graph': readonly Thing[];
} {
  const name = inLocale(brand.name, locale);
  const others = Object.values(brand.name).filter((other) => other !== name);
  const names = { name, ...(others.length > 0 && { alternateName: others }) };
  const pages = listProfiles(profiles).map(({ url }) => url);
  const shop: OnlineStore = {
    '@type': 'OnlineStore',
    '@id': `${address('/')}#shop`,
    ...names,
    url: home,
    description,
    ...(brand.logo && { logo: address(brand.logo.url) }),
    ...(pages.length > 0 && { sameAs: pages }),
  };
  const site: WebSite = {
    '@type': 'WebSite',
    '@id': `${address('/')}#site`,
    ...names,
    url: home,
    inLanguage: locale,
    publisher: { '@id': `${address('/')}#shop` },
  };
  return { '@context': 'https://schema.org', '@graph': [shop, site] };
}

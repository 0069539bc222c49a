import type { Localized } from '../../locale';
import type { Picture } from '../brand/types';

/** Parts of the home page that are always there: moved or switched off, never taken away. */
export const builtIn = ['hero', 'news', 'today', 'kinds', 'how', 'near'] as const;
export type BuiltIn = (typeof builtIn)[number];

/** Parts a merchant adds, as many as wanted. */
export const addable = ['featured', 'banner', 'text'] as const;
export type Addable = (typeof addable)[number];

export interface HomeLink {
  /** A page of the shop ('/stores') or an address elsewhere (https://…). */
  to: string;
  label: Localized;
}

export type HomePicture = Picture & { alt: Localized };

interface Block<K extends BuiltIn | Addable> {
  id: string;
  kind: K;
  shown: boolean;
}

/** The sentence above everything; what is null is as it comes. */
export interface HeroBlock extends Block<'hero'> {
  title: Localized | null;
  text: Localized | null;
  picture: HomePicture | null;
  link: HomeLink | null;
}

/** Chosen products, or the best known of a category. */
export interface FeaturedBlock extends Block<'featured'> {
  title: Localized;
  from: { category: string } | { products: string[] };
}

export interface BannerBlock extends Block<'banner'> {
  text: Localized;
  picture: HomePicture | null;
  link: HomeLink | null;
  /** Local times of the shop, 2026-12-01T00:00; shown from the first, until just before the second. null = no limit. */
  from: string | null;
  until: string | null;
}

export interface TextBlock extends Block<'text'> {
  title: Localized;
  /** Plain lines: a paragraph each, ・ for lists. */
  body: Localized;
}

export type HomeBlock = HeroBlock | FeaturedBlock | BannerBlock | TextBlock | Block<Exclude<BuiltIn, 'hero'>>;

export interface Home {
  /** In the order of the page. */
  blocks: HomeBlock[];
}

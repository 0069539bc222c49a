import { rainBootPairs } from './rain-boots';
import { umbrellas } from './rain-umbrellas';
import { rainThings } from './rain-wear';
import type { SeedCategory } from './types';

export const rain: SeedCategory = {
  slug: 'rain',
  name: { ja: '雨の日', en: 'Rainy days' },
  lead: {
    ja: '降りだしてからでも間に合う、傘と長ぐつとはおりもの。',
    en: 'Umbrellas, boots and things to throw on, still in time once it has started.',
  },
  products: [...umbrellas, ...rainBootPairs, ...rainThings],
};

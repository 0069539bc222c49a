import { houseLinen } from './textiles-home';
import { wornTextiles } from './textiles-worn';
import type { SeedCategory } from './types';

export const textiles: SeedCategory = {
  slug: 'textiles',
  name: { ja: '布もの', en: 'Textiles' },
  lead: {
    ja: '洗うほどやわらかくなる布を、使う場所ごとに。',
    en: 'Cloth that softens with every wash, one for each place it’s used.',
  },
  products: [...houseLinen, ...wornTextiles],
};

import { largeBags } from './bags-large';
import { smallBags } from './bags-small';
import type { SeedCategory } from './types';

export const bags: SeedCategory = {
  slug: 'bags',
  name: { ja: 'かばん', en: 'Bags' },
  lead: {
    ja: '入れるものから考えた、立つかばん、掛けるかばん、折れるかばん。',
    en: 'Bags that begin with what goes in them: to stand, to sling, to fold away.',
  },
  products: [...largeBags, ...smallBags],
};

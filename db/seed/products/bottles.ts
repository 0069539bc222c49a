import { vacuumWare } from './bottles-drink';
import { lunchThings } from './bottles-lunch';
import type { SeedCategory } from './types';

export const bottles: SeedCategory = {
  slug: 'bottles',
  name: { ja: '水筒・弁当', en: 'Bottles and lunch' },
  lead: {
    ja: '家のごはんと飲みものを、外でもおいしいままに。',
    en: 'Food and drink from home, just as good when you’re out.',
  },
  products: [...vacuumWare, ...lunchThings],
};

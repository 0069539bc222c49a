import { kitchenTools } from './kitchen-counter';
import { tableware } from './kitchen-table';
import type { SeedCategory } from './types';

export const kitchen: SeedCategory = {
  slug: 'kitchen',
  name: { ja: '台所', en: 'Kitchen' },
  lead: {
    ja: '毎日手に取る、うつわと道具。洗いやすさまで確かめて選びました。',
    en: 'Bowls and tools you’ll reach for every day, chosen down to how easily they wash.',
  },
  products: [...tableware, ...kitchenTools],
};

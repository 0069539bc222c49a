import { canvasShoes } from './shoes-canvas';
import { leatherShoes } from './shoes-leather';
import { lightShoes } from './shoes-light';
import type { SeedCategory } from './types';

export const shoes: SeedCategory = {
  slug: 'shoes',
  name: { ja: 'シューズ', en: 'Shoes' },
  lead: {
    ja: '毎日おなじ一足でいられる靴を、22.5 cm から 28.0 cm まで。こども用は 15.0 cm から。',
    en: 'Shoes to live in, from 22.5 to 28.0 cm. Children’s sizes start at 15.0 cm.',
  },
  products: [...canvasShoes, ...leatherShoes, ...lightShoes],
};

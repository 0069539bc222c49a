import { bags } from './bags';
import { bottles } from './bottles';
import { kitchen } from './kitchen';
import { rain } from './rain';
import { shoes } from './shoes';
import { textiles } from './textiles';
import type { SeedCategory } from './types';

/** Everything the demo shop sells, in the order of its shelves. */
export const catalog: SeedCategory[] = [shoes, bags, rain, kitchen, textiles, bottles];

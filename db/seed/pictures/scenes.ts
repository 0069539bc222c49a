import { tote } from './objects/bags-carry';
import { kettle, mug } from './objects/kitchen';
import { umbrella } from './objects/rain-umbrellas';
import { sneaker } from './objects/shoes-canvas';
import { dye, type Ground, ground, type Painted, place, scene } from './paint';

/** Where an object stands on the shared counter: x and y of its 800 × 800 frame, and its scale. */
type Standing = readonly [x: number, y: number, scale: number, object: Painted];

/** From back to front. */
const together =
  (...standing: Standing[]): Painted =>
  (g: Ground) =>
    standing.map(([x, y, scale, object]) => place(x, y, scale, object(g))).join('');

/** Still lifes of the home page. The wide one leaves its left third to the words, the other its upper third. */
export const homeScenes: { name: string; svg: () => string }[] = [
  {
    name: 'still-life-wide',
    svg: () =>
      scene(
        ground.kinari,
        together(
          [350, -38, 1.06, tote(dye.kinari, dye.nando)],
          [10, 132, 0.8, kettle(dye.gin)],
          [1010, 26, 0.96, umbrella(dye.karashi)],
          [650, 162, 0.8, sneaker(dye.kon)],
          [130, 378, 0.47, mug(dye.renga)],
        ),
        '-880 -250 2600 1137',
      ),
  },
  {
    name: 'still-life-phone',
    svg: () =>
      scene(
        ground.kinari,
        together(
          [80, 0, 1, tote(dye.kinari, dye.nando)],
          [-130, 214, 0.7, kettle(dye.gin)],
          [426, 186, 0.75, sneaker(dye.kon)],
        ),
        '-80 -338 1080 1190',
      ),
  },
];

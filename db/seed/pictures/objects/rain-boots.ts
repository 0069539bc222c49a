import { dye, mix, oval, type Painted, shape, solid, stroke, tones } from '../paint';
import { pair, type Seen } from './shoes-pair';

const tallShaft =
  'M262 150C320 166 420 166 476 150C476 230 470 300 470 370C470 420 474 452 490 470C530 500 616 506 654 548C674 570 678 594 674 612L260 612C252 560 254 520 260 470C268 400 264 280 262 150Z';

const tallBoot = (color: string, sole: string) => (seen: Seen) => {
  const [t, elastic, k] = [tones(seen(color)), tones(seen(mix(color, dye.sumi, 0.82))), tones(seen(sole))];
  return [
    stroke('M288 156L288 110C288 94 314 94 314 110L314 152', t.s, 13),
    oval(369, 151, 107, 15, t.d),
    solid(
      tallShaft,
      t,
      'M230 130L352 130C338 300 330 380 330 440C330 510 340 560 352 630L230 630Z',
      'M430 130L490 130L470 370L490 470L700 540L700 630L566 630C560 560 500 544 452 512C426 490 420 440 424 380C430 300 432 220 430 130Z',
    ),
    shape('M352 196L432 196C442 290 430 380 396 446C364 390 346 290 352 196Z', elastic.b),
    ...[0, 1, 2, 3, 4].map((i) =>
      stroke(`M${366 + i * 13} 204L${376 + i * 10} ${392 - Math.abs(i - 2) * 24}`, elastic.d, 4),
    ),
    shape('M256 590C400 602 540 602 676 588C682 612 676 640 650 640L272 640C256 640 250 616 256 590Z', k.b),
    shape('M440 600C540 602 610 598 676 588C682 612 676 640 650 640L420 640C436 626 440 612 440 600Z', k.s),
    shape('M256 590C290 594 320 597 350 598C340 612 340 626 350 640L272 640C256 640 250 616 256 590Z', k.l),
  ].join('');
};

/** Tall rubber boots with elastic at the sides. */
export const rainBoots = (color: string, sole: string = dye.kuri): Painted =>
  pair(160, 690, tallBoot(color, sole), { near: [40, 0, 1], far: [-64, 28, 0.94] });

const smallShaft =
  'M248 300C300 284 420 284 472 300L480 452C520 470 600 470 648 512C676 538 684 570 680 604L236 604C232 500 238 400 248 300Z';

const smallBoot = (color: string, trim: string) => (seen: Seen) => {
  const [t, k] = [tones(seen(color)), tones(seen(trim))];
  return [
    oval(360, 300, 112, 18, t.d),
    solid(
      smallShaft,
      t,
      'M220 280L336 280C314 380 312 500 322 620L220 620Z',
      'M480 420L480 452C520 470 600 470 648 512L700 560L700 620L580 620C572 560 510 530 450 520C474 500 480 470 480 420Z',
      shape('M230 290C300 312 420 312 490 290L490 336C420 356 300 356 230 336Z', k.b) +
        shape('M230 290C270 306 300 310 334 311L330 350C300 348 260 344 230 336Z', k.l) +
        shape('M440 306L490 290L490 336L440 350Z', k.s),
    ),
    // Holes to pull by
    shape('M330 372C352 362 380 362 402 372C404 396 396 408 366 408C336 408 328 396 330 372Z', t.d),
    shape('M234 588C380 602 540 602 682 586C690 612 684 640 656 640L252 640C234 640 230 612 234 588Z', k.b),
    shape('M233 612C380 624 540 624 686 610C682 630 672 640 656 640L252 640C240 640 234 628 233 612Z', k.s),
  ].join('');
};

/** A child's rubber boots: short, round, with holes to pull them on by. */
export const kidsBoots = (color: string, trim: string = dye.shiro): Painted =>
  pair(170, 690, smallBoot(color, trim), { near: [30, 6, 1], far: [-76, 34, 0.93] });

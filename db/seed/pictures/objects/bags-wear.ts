import { cast, dye, mix, oval, type Painted, shape, solid, stroke, tones } from '../paint';
import { peg, wallShade } from './wall';

const backpackBody =
  'M206 320C206 212 270 158 400 158C530 158 594 212 594 320L602 604C602 628 588 640 564 640L236 640C212 640 198 628 198 604Z';
const backpackPocket =
  'M250 428C250 412 262 402 278 402L522 402C538 402 550 412 550 428L553 598C553 616 543 624 527 624L273 624C257 624 247 616 247 598Z';

/** Day pack with one front pocket. */
export const backpack = (color: string, trim: string = dye.kuri): Painted => {
  const [t, k] = [tones(color), tones(trim)];
  return (g) =>
    [
      cast(210, 590, g),
      stroke('M352 168C352 112 448 112 448 168', k.s, 20) + stroke('M350 168C350 116 444 116 444 160', k.b, 14),
      shape('M562 380C620 400 634 520 604 626L556 632Z', t.d),
      solid(
        backpackBody,
        t,
        'M190 140L400 150C330 178 286 232 282 330L270 650L180 650Z',
        'M400 150L610 140L620 650L534 650L524 330C520 240 478 180 400 150Z',
      ),
      stroke('M262 348C262 262 306 222 400 222C494 222 538 262 538 348', t.d, 7, ' opacity=".75"'),
      shape('M533 344h16v44h-16Z', k.b),
      shape(backpackPocket, t.s, ' transform="translate(1 12)"'),
      solid(backpackPocket, t, 'M240 390L340 390C322 460 316 560 320 640L240 640Z', 'M0 0Z'),
      stroke('M276 456L524 456', t.d, 7, ' opacity=".75"'),
      shape('M282 450h14v40h-14ZM366 520h68v44h-68Z', k.b),
      stroke('M389 533v6a11 11 0 0 0 22 0v-6', mix(trim, '#ffffff', 0.6), 4),
    ].join('');
};

const flap =
  'M180 396C180 372 192 360 216 360L584 360C608 360 620 372 620 396L626 460C628 506 602 530 556 530L244 530C198 530 172 506 174 460Z';

/** Shoulder bag closed by a flap and a leather tongue. */
export const shoulderBag = (color: string, strap: string = dye.kuri): Painted => {
  const [t, k] = [tones(color), tones(strap)];
  return (g) =>
    [
      cast(180, 620, g),
      stroke('M214 380C230 150 330 96 404 96C486 96 570 160 588 380', k.s, 24) +
        stroke('M210 380C226 146 326 92 400 92C476 92 552 146 576 330', k.b, 17),
      solid(
        'M180 396C180 372 192 360 216 360L584 360C608 360 620 372 620 396L632 584C634 622 614 640 576 640L224 640C186 640 166 622 168 584Z',
        t,
        'M150 350L290 350C266 440 262 560 282 650L150 650Z',
        'M540 350L650 350L650 650L536 650C560 560 562 440 540 350Z',
        shape('M160 470L640 470C630 526 600 552 548 552L252 552C200 552 170 526 160 470Z', t.d, ' opacity=".55"'),
      ),
      solid(
        flap,
        t,
        'M150 350L290 350C268 420 262 480 274 540L150 540Z',
        'M540 350L650 350L650 540L546 540C562 480 560 420 540 350Z',
      ),
      shape('M376 500h48v64a8 8 0 0 1-8 8h-32a8 8 0 0 1-8-8Z', k.b) + shape('M376 500h20v72h-12a8 8 0 0 1-8-8Z', k.l),
      oval(400, 548, 7, 7, dye.gin),
      shape('M196 346h36v40h-36ZM568 346h36v40h-36Z', k.d),
    ].join('');
};

const sacocheBody =
  'M200 352C200 344 206 338 214 338L586 338C594 338 600 344 600 352L604 572C604 594 592 606 570 606L230 606C208 606 196 594 196 572Z';

/** Flat shoulder pouch on a cord, hanging from a peg. */
export const sacoche = (color: string, cord: string = dye.kuri): Painted => {
  const [t, k] = [tones(color), tones(cord)];
  const strap = 'M222 360C230 300 330 160 386 130C396 122 410 122 418 130C470 160 570 300 578 360';
  return (g) =>
    [
      stroke(strap, wallShade(g), 12, ' transform="translate(20 20)"'),
      shape(sacocheBody, wallShade(g), ' transform="translate(24 18)"'),
      peg(400, 136, g),
      stroke(strap, k.s, 14) + stroke(strap, k.b, 9, ' transform="translate(-2 -1)"'),
      solid(
        sacocheBody,
        t,
        'M180 330L300 330C276 420 272 520 284 620L180 620Z',
        'M548 330L620 330L620 620L552 620C566 520 564 420 548 330Z',
        shape('M180 452C300 462 500 462 620 452L620 470C500 480 300 480 180 470Z', t.d, ' opacity=".45"'),
      ),
      stroke('M232 384L568 384', t.d, 8),
      shape('M248 380h14v46h-14Z', k.b),
      shape('M206 340h34v34h-34ZM560 340h34v34h-34Z', k.d),
      oval(223, 357, 7, 7, dye.gin) + oval(577, 357, 7, 7, dye.gin),
    ].join('');
};

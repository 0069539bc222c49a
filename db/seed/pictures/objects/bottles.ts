import { cast, dye, mix, oval, type Painted, place, shape, stroke, tones } from '../paint';
import { type Outline, strip, turned } from '../turned';

/** The vessel mark in one tone, its bowl's top left corner at (x, y). */
const vessel = (x: number, y: number, color: string) =>
  stroke(`M${x} ${y}v16a15 15 0 0 0 30 0v-16`, color, 7) + oval(x + 15, y - 12, 6, 6, color);

/** The mark is a lighter tone of its ground, or a darker one where that would vanish. */
const markOn = (color: string) => (color === dye.kinari ? tones(color).s : tones(color).l);

/** Vacuum bottle with a screw cap and a ring to carry it by. */
export const bottle =
  (color: string, cap: string = dye.sumi): Painted =>
  (g) => {
    const t = tones(color);
    const k = tones(cap);
    const body: Outline = [
      [72, 244],
      [84, 268, 112, 272, 112, 312],
      [112, 604],
      [112, 618, 104, 628, 88, 630],
    ];
    const lid: Outline = [
      [60, 146],
      [72, 148, 76, 156, 76, 170],
      [76, 232],
    ];
    return (
      cast(300, 520, g) +
      stroke('M470 184C548 168 556 254 478 256', k.s, 18) +
      stroke('M468 180C540 166 548 246 474 250', k.b, 12) +
      turned(400, body, t, [10, 10]) +
      turned(
        400,
        [
          [74, 230],
          [74, 242],
        ],
        tones(dye.gin),
        [10, 10],
      ) +
      turned(400, lid, k, [0, 10]) +
      oval(400, 146, 60, 9, k.l) +
      vessel(385, 430, markOn(color))
    );
  };

/** Lidded cup for coffee on the way: coated steel, a lid with a slide. */
export const tumbler =
  (color: string): Painted =>
  (g) => {
    const t = tones(color);
    const k = tones(dye.sumi);
    const body: Outline = [
      [142, 262],
      [104, 622],
      [103, 628, 98, 631, 90, 631],
    ];
    const lid: Outline = [
      [138, 196],
      [150, 198, 154, 204, 154, 214],
      [154, 248],
    ];
    return (
      cast(300, 510, g) +
      turned(400, body, t, [26, 9]) +
      turned(
        400,
        [
          [143, 250],
          [141, 276],
        ],
        tones(dye.gin),
        [28, 26],
      ) +
      turned(400, lid, k, [28, 28]) +
      oval(400, 200, 140, 28, k.l) +
      oval(400, 203, 122, 21, k.b) +
      shape('M344 182C360 178 440 178 456 182L452 204C436 208 364 208 348 204Z', k.s) +
      shape('M346 176C362 172 438 172 454 176L450 194C434 198 366 198 350 194Z', k.l) +
      oval(400, 214, 20, 4, k.d) +
      turned(
        400,
        [
          [121, 452],
          [108, 580],
        ],
        tones(mix(color, dye.sumi, 0.5)),
        [18, 14],
      )
    );
  };

/** Wide-mouthed jar that keeps soup hot, with a wooden spoon. */
export const soupJar =
  (color: string): Painted =>
  (g) => {
    const t = tones(color);
    const k = tones(dye.sumi);
    const w = tones('#a9784c');
    const body: Outline = [
      [150, 356],
      [170, 372, 176, 390, 176, 420],
      [176, 590],
      [176, 616, 160, 626, 136, 628],
    ];
    const lid: Outline = [
      [146, 254],
      [160, 258, 164, 268, 164, 284],
      [160, 342],
    ];
    return (
      cast(220, 560, g) +
      turned(380, body, t, [22, 12]) +
      turned(
        380,
        [
          [156, 340],
          [152, 360],
        ],
        tones(dye.gin),
        [24, 22],
      ) +
      turned(380, lid, k, [24, 26]) +
      oval(380, 256, 147, 26, k.l) +
      oval(380, 258, 126, 20, k.b) +
      oval(380, 254, 30, 8, k.d) +
      oval(380, 250, 30, 8, t.b) +
      stroke('M632 616L578 330', w.s, 20) +
      stroke('M630 612L573 330', w.l, 10) +
      place(
        6,
        4,
        1,
        shape(
          'M568 154C534 160 524 204 536 258C544 300 564 328 588 324C612 320 618 288 610 244C600 188 588 150 568 154Z',
          w.s,
        ),
      ) +
      shape(
        'M568 154C534 160 524 204 536 258C544 300 564 328 588 324C612 320 618 288 610 244C600 188 588 150 568 154Z',
        w.b,
      ) +
      shape(
        'M572 178C548 184 542 218 550 256C556 288 570 306 586 303C602 300 606 276 600 244C592 206 586 176 572 178Z',
        w.s,
      ) +
      vessel(365, 486, markOn(color))
    );
  };

/** A child's bottle: flip lid with a push button, shoulder cord. */
export const kidsBottle =
  (color: string): Painted =>
  (g) => {
    const t = tones(color);
    const k = tones(dye.shiro);
    const r = tones(mix(color, dye.sumi, 0.55));
    const body: Outline = [
      [112, 330],
      [126, 336, 132, 350, 132, 376],
      [132, 588],
      [132, 616, 116, 628, 92, 630],
    ];
    const lid: Outline = [
      [52, 222],
      [100, 228, 118, 254, 118, 300],
      [118, 322],
    ];
    return (
      cast(280, 530, g) +
      stroke(
        'M290 322C250 196 330 140 430 166C560 200 640 330 668 480C688 590 670 640 624 634C572 624 590 500 566 410C556 372 540 340 514 322',
        r.s,
        20,
      ) +
      stroke(
        'M288 318C248 192 328 136 428 162C558 196 638 326 666 476C686 586 668 634 624 629C574 619 588 496 563 406C553 368 538 336 512 318',
        r.b,
        13,
      ) +
      turned(400, body, t, [20, 10]) +
      turned(
        400,
        [
          [118, 316],
          [118, 342],
        ],
        k,
        [20, 20],
      ) +
      turned(400, lid, t, [6, 22]) +
      oval(400, 224, 54, 9, t.l) +
      shape('M262 300h28v52a10 10 0 0 1 -10 10h-8a10 10 0 0 1 -10 -10Z', r.b) +
      shape('M510 300h28v52a10 10 0 0 1 -10 10h-8a10 10 0 0 1 -10 -10Z', r.s) +
      oval(402, 318, 26, 24, r.b) +
      oval(398, 314, 24, 22, k.b) +
      turned(
        400,
        [
          [133, 520],
          [132, 588],
          [132, 616, 116, 628, 92, 630],
        ],
        k,
        [16, 10],
      ) +
      shape(
        strip(
          400,
          [
            [132, 412],
            [132, 470],
          ],
          -0.38,
          0.38,
          [18, 16],
        ),
        k.b,
      )
    );
  };

import { cast, dye, mix, oval, type Painted, shape, stroke, tones } from '../paint';
import { type Outline, turned } from '../turned';

/** What is packed in the bentwood box: rice with sesame, a divider, rolled omelette and greens. */
function lunch() {
  const rice = tones(dye.shiro);
  const egg = tones('#dba63c');
  const leaf = tones(dye.matsuba);
  const sesame = [
    [214, 506],
    [250, 494],
    [262, 516],
    [300, 500],
    [312, 522],
    [346, 492],
    [228, 526],
  ]
    .map(([x, y]) => `M${x} ${y}l7 3`)
    .join('');
  const roll = (x: number, y: number) =>
    oval(x, y, 44, 27, egg.s) +
    oval(x - 3, y - 5, 42, 24, egg.b) +
    stroke(`M${x - 24} ${y - 6}a20 10 0 1 1 22 12a10 5 0 1 1 0 -10`, egg.s, 5);
  return (
    shape('M134 514C150 486 214 470 270 474C320 464 360 470 404 474L376 552C270 556 156 544 134 514Z', rice.s) +
    shape(
      'M134 514C150 486 214 470 270 474C310 466 340 468 372 471C350 510 280 536 196 538C160 534 142 526 134 514Z',
      rice.b,
    ) +
    stroke(sesame, dye.sumi, 5) +
    oval(562, 500, 40, 24, leaf.s) +
    oval(590, 514, 38, 24, leaf.s) +
    oval(552, 494, 26, 15, leaf.l) +
    oval(590, 508, 28, 16, leaf.b) +
    roll(448, 502) +
    roll(506, 522) +
    shape('M402 462L414 462L390 556L376 556Z', '#c9b184')
  );
}

/** Bentwood box, its lid leaning behind; the seam is sewn with cherry bark. */
export const bentwood =
  (color: string): Painted =>
  (g) => {
    const t = tones(color);
    const wall: Outline = [
      [266, 508],
      [262, 596],
    ];
    const grain = [-0.86, -0.66, -0.3, 0.3, 0.52, 0.74]
      .map((f, i) => {
        const y = 508 + 60 * Math.sqrt(1 - f * f);
        return stroke(`M${380 + f * 266} ${y + 16}l0 ${26 + (i % 3) * 10}`, t.d, 4, ' opacity=".28"');
      })
      .join('');
    const lidGrain = [306, 360, 412, 462, 510, 560, 612]
      .map((x, i) =>
        stroke(
          `M${x} ${286 + (i % 3) * 22 + Math.abs(470 - x) * 0.28}L${x + 8} ${420 + (i % 2) * 30}`,
          t.d,
          4,
          ' opacity=".22"',
        ),
      )
      .join('');
    const stitches = [0, 1, 2, 3]
      .map((i) => stroke(`M${262 + (i % 2) * 12} ${573 + i * 17}l30 5`, dye.kuri === color ? '#2f1a12' : '#5d3526', 9))
      .join('');
    return (
      cast(120, 690, g) +
      '<g transform="rotate(7 470 420)">' +
      oval(488, 410, 236, 182, t.d) +
      oval(480, 408, 236, 182, t.s) +
      oval(470, 404, 232, 180, t.b) +
      shape(
        'M470 224C342 224 238 304 238 404C238 504 342 584 470 584C370 550 322 480 326 394C330 310 380 256 470 224Z',
        t.l,
      ) +
      '</g>' +
      lidGrain +
      turned(380, wall, t, [60, 44]) +
      grain +
      oval(380, 508, 266, 60, t.l) +
      oval(380, 510, 252, 52, t.d) +
      lunch() +
      stitches
    );
  };

/** Two tiers and a lid held by a band, chopsticks tucked beneath it. */
export const tiered =
  (color: string): Painted =>
  (g) => {
    const t = tones(color);
    const k = tones(dye.kuri);
    const box = (x: number, y: number, w: number, h: number, r: number) => {
      const e = x + w;
      return (
        shape(
          `M${x} ${y}L${e} ${y}L${e} ${y + h - r}C${e} ${y + h} ${e - r * 0.4} ${y + h} ${e - r} ${y + h}L${x + r} ${y + h}C${x + r * 0.4} ${y + h} ${x} ${y + h} ${x} ${y + h - r}Z`,
          t.b,
        ) +
        shape(
          `M${x} ${y}L${x + 90} ${y}C${x + 78} ${y + h * 0.4} ${x + 80} ${y + h * 0.8} ${x + 96} ${y + h}L${x + r} ${y + h}C${x + r * 0.4} ${y + h} ${x} ${y + h} ${x} ${y + h - r}Z`,
          t.l,
        ) +
        shape(
          `M${e - 84} ${y}L${e} ${y}L${e} ${y + h - r}C${e} ${y + h} ${e - r * 0.4} ${y + h} ${e - r} ${y + h}L${e - 98} ${y + h}C${e - 78} ${y + h * 0.7} ${e - 76} ${y + h * 0.3} ${e - 84} ${y}Z`,
          t.s,
        )
      );
    };
    return (
      cast(170, 630, g) +
      box(172, 478, 456, 162, 44) +
      shape('M178 466h444v14h-444Z', t.d) +
      box(166, 330, 468, 140, 30) +
      shape('M172 318h456v14h-456Z', t.d) +
      shape('M158 296C158 262 180 250 220 246L580 246C620 250 642 262 642 296L642 320L158 320Z', t.b) +
      shape('M158 296C158 262 180 250 220 246L290 246C262 262 248 286 250 320L158 320Z', t.l) +
      shape('M510 246L580 246C620 250 642 262 642 296L642 320L556 320C554 290 540 262 510 246Z', t.s) +
      stroke('M156 236L650 236', k.s, 20) +
      stroke('M156 231L648 231', k.l, 9) +
      shape('M462 224L520 224L522 640L464 640Z', mix(t.d, dye.sumi, 0.5)) +
      shape('M462 224L478 224L480 640L464 640Z', mix(t.d, dye.sumi, 0.2))
    );
  };

/** Lunch bag rolled shut, one leather tab over the roll. */
export const lunchBag =
  (color: string): Painted =>
  (g) => {
    const t = tones(color);
    const k = tones(dye.kuri);
    return (
      cast(220, 600, g) +
      shape('M540 250L596 268L620 632C620 638 616 640 610 640L560 640Z', t.d) +
      shape('M222 262L560 262L584 630C584 636 580 640 574 640L208 640C202 640 198 636 198 630Z', t.b) +
      shape('M222 262L318 262C300 390 292 520 296 640L208 640C202 640 198 636 198 630Z', t.l) +
      shape('M560 262L584 630C584 636 580 640 574 640L506 640C516 520 510 380 484 262Z', t.s) +
      shape(
        'M296 640C310 600 380 590 440 598C500 604 550 590 580 566L584 630C584 636 580 640 574 640Z',
        t.d,
        ' opacity=".3"',
      ) +
      shape(
        'M214 190C214 176 222 170 236 170L572 170C590 170 602 186 602 216C602 246 592 262 574 262L230 262C216 262 210 252 210 240Z',
        t.b,
      ) +
      shape('M214 190C214 176 222 170 236 170L318 170C306 196 304 236 312 262L230 262C216 262 210 252 210 240Z', t.l) +
      shape('M490 170L572 170C590 170 602 186 602 216C602 246 592 262 574 262L490 262C500 234 500 200 490 170Z', t.s) +
      oval(582, 216, 18, 40, t.d) +
      stroke('M582 196C592 204 592 232 580 238', t.s, 5) +
      shape('M212 252L560 252L562 288L220 288Z', t.d, ' opacity=".35"') +
      shape('M364 158h68v196c0 22 -14 36 -34 36s-34 -14 -34 -36Z', k.b) +
      shape('M364 158h26v228c-16 -4 -26 -16 -26 -32Z', k.l) +
      oval(398, 348, 13, 13, k.d) +
      oval(396, 345, 12, 12, dye.gin)
    );
  };

/** A pair of chopsticks leaning on their case. */
export const chopsticks =
  (color: string): Painted =>
  (g) => {
    const t = tones(color);
    const w = tones('#a9784c');
    // Deeper than the case they lean on, or they would melt into it.
    const lacquer = tones(t.d);
    const stick = (x: number) =>
      `<g transform="translate(${x} 636) rotate(38)">` +
      shape('M-5 0L5 0L17 -548L-17 -548Z', w.b) +
      shape('M-5 0L-1 0L-4 -548L-17 -548Z', w.l) +
      shape('M5 0L2 0L9 -548L17 -548Z', w.s) +
      shape('M-14.5 -440L14.5 -440L17 -552L-17 -552Z', lacquer.b) +
      shape('M-14.5 -440L-4 -440L-4 -552L-17 -552Z', lacquer.l) +
      shape('M8.5 -440L14.5 -440L17 -552L9 -552Z', lacquer.s) +
      '</g>';
    const body: Outline = [
      [70, 300],
      [70, 612],
      [68, 624, 60, 629, 48, 630],
    ];
    const cap: Outline = [
      [46, 82],
      [66, 86, 76, 98, 76, 116],
      [76, 306],
    ];
    return (
      cast(430, 570, g) +
      cast(120, 250, g, 638, 12) +
      turned(500, body, t, [16, 10]) +
      turned(
        500,
        [
          [72, 300],
          [72, 316],
        ],
        t,
        [18, 18],
      ) +
      turned(500, cap, t, [6, 16]) +
      stroke('M426 304C440 324 560 324 574 304', t.d, 6) +
      oval(500, 83, 48, 9, t.l) +
      stick(148) +
      stick(206)
    );
  };

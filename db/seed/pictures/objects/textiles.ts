import { cast, dye, mix, oval, type Painted, place, shape, stroke, tones } from '../paint';

/** One towel folded over, its fold to the left. Drawn with its lower left corner at (0, 0), 116 high. */
function folded(color: string, w: number) {
  const t = tones(color);
  return (
    shape(
      `M58 -116L${w - 24} -116C${w + 8} -116 ${w + 8} -62 ${w - 8} -60C${w + 10} -58 ${w + 8} 0 ${w - 24} 0L58 0C-20 0 -20 -116 58 -116Z`,
      t.b,
    ) +
    shape('M58 -116L150 -116C84 -104 66 -84 66 -60C66 -34 84 -12 150 0L58 0C-20 0 -20 -116 58 -116Z', t.l) +
    shape(
      `M${w - 60} -116L${w - 24} -116C${w + 8} -116 ${w + 8} -62 ${w - 8} -60C${w + 10} -58 ${w + 8} 0 ${w - 24} 0L${w - 60} 0C${w - 34} -30 ${w - 34} -86 ${w - 60} -116Z`,
      t.s,
    ) +
    shape(
      `M16 -22C40 -12 90 -16 150 -16L${w + 1} -18C${w - 4} -8 ${w - 12} 0 ${w - 24} 0L58 0C38 0 24 -9 16 -22Z`,
      t.d,
      ' opacity=".4"',
    ) +
    stroke(`M${w - 8} -60L96 -60`, t.d, 7, ' opacity=".7"') +
    stroke(
      `M${w - 128} -113L${w - 128} -66M${w - 110} -113L${w - 110} -66M${w - 128} -52L${w - 128} -18M${w - 110} -52L${w - 110} -18`,
      t.s,
      6,
    )
  );
}

/** Three face towels in a pile, each with a woven band near the hem. */
export const towels =
  (color: string): Painted =>
  (g) =>
    cast(170, 640, g) +
    place(156, 640, 1, folded(color, 488)) +
    place(172, 524, 1, folded(color, 464)) +
    place(162, 408, 1, folded(color, 478));

/** Hand-dyed cotton over a wooden rail: a row of dots, edges left uncut. */
export const tenugui =
  (color: string): Painted =>
  (g) => {
    const t = tones(color);
    const w = tones('#a9784c');
    const pale = mix(color, '#fbf6ea', 0.9);
    const dots: string[] = [];
    for (let row = 0; row < 6; row++)
      for (let column = 0; column < 5; column++) {
        if (row % 2 && column === 4) continue;
        const sway = Math.sin((row + column) * 0.9) * 3;
        dots.push(oval(286 + column * 56 + (row % 2) * 28 + sway, 232 + row * 56, 15, 15, pale));
      }
    const post = (x: number) =>
      shape(`M${x - 10} 156h24v484h-24Z`, w.b) +
      shape(`M${x + 4} 156h10v484h-10Z`, w.s) +
      shape(`M${x - 10} 156h7v484h-7Z`, w.l);
    const foot = (x: number) =>
      shape(`M${x - 66} 640C${x - 66} 618 ${x - 40} 612 ${x} 612C${x + 40} 612 ${x + 70} 618 ${x + 70} 640Z`, w.b) +
      shape(`M${x + 20} 613C${x + 50} 616 ${x + 70} 622 ${x + 70} 640L${x + 10} 640Z`, w.s);
    return (
      cast(110, 700, g) +
      foot(184) +
      foot(616) +
      post(182) +
      post(614) +
      shape('M150 186h502v24h-502Z', w.b) +
      shape('M150 200h502v10h-502Z', w.s) +
      shape('M300 200L562 200L566 508C530 520 520 500 486 512C440 526 420 508 384 516L300 512Z', t.d) +
      shape(
        'M252 190C252 176 264 172 280 172L512 172C534 172 544 180 544 198L548 562C520 574 496 556 462 566C424 578 398 558 360 568C320 578 290 562 250 570Z',
        t.b,
      ) +
      shape(
        'M252 190C252 176 264 172 280 172L330 172C302 190 306 260 314 340C322 430 300 500 308 572C286 566 268 566 250 570Z',
        t.l,
      ) +
      shape(
        'M512 172C534 172 544 180 544 198L548 562C534 568 520 567 506 565C520 470 488 400 500 300C506 240 500 200 484 172Z',
        t.s,
      ) +
      dots.join('') +
      stroke(
        'M256 570v9M272 568v8M288 570v10M304 571v8M320 572v9M336 571v8M352 569v9M368 567v9M384 564v8M400 563v10M416 565v8M432 568v9M448 568v8M464 565v9M480 562v8M496 564v9M512 565v8M528 566v9M542 564v8',
        t.b,
        2.5,
      )
    );
  };

/** Wool throw folded in a thick pile, one fringed end hanging down the front. */
export const blanket =
  (color: string): Painted =>
  (g) => {
    const t = tones(color);
    const pale = mix(color, '#fbf6ea', 0.62);
    const layer = (y: number, x0: number, x1: number) =>
      shape(
        `M${x0 + 44} ${y}L${x1} ${y}C${x1 + 34} ${y} ${x1 + 34} ${y + 84} ${x1} ${y + 84}L${x0 + 44} ${y + 84}C${x0 - 14} ${y + 84} ${x0 - 14} ${y} ${x0 + 44} ${y}Z`,
        t.b,
      ) +
      shape(
        `M${x0 + 44} ${y}L${x0 + 110} ${y}C${x0 + 60} ${y + 10} ${x0 + 60} ${y + 74} ${x0 + 110} ${y + 84}L${x0 + 44} ${y + 84}C${x0 - 14} ${y + 84} ${x0 - 14} ${y} ${x0 + 44} ${y}Z`,
        t.l,
      ) +
      shape(
        `M${x1 - 70} ${y}L${x1} ${y}C${x1 + 34} ${y} ${x1 + 34} ${y + 84} ${x1} ${y + 84}L${x1 - 70} ${y + 84}Z`,
        t.s,
      ) +
      shape(
        `M${x0 + 12} ${y + 68}L${x1 + 22} ${y + 66}C${x1 + 16} ${y + 80} ${x1 + 10} ${y + 84} ${x1} ${y + 84}L${x0 + 44} ${y + 84}C${x0 + 30} ${y + 84} ${x0 + 20} ${y + 78} ${x0 + 12} ${y + 68}Z`,
        t.d,
        ' opacity=".5"',
      );
    const flap =
      shape('M606 340L636 356L642 572L612 560Z', t.d, ' opacity=".55"') +
      shape('M196 314C196 298 210 290 232 290L572 290C600 290 610 304 610 326L616 556L190 556Z', t.b) +
      shape('M196 314C196 298 210 290 232 290L320 290C280 310 282 420 286 556L190 556Z', t.l) +
      shape('M572 290C600 290 610 304 610 326L616 556L526 556C540 440 542 340 512 290Z', t.s);
    const checks =
      stroke('M252 293L246 552M346 293L343 552M452 293L455 552M550 293L558 552', pale, 5, ' opacity=".75"') +
      stroke('M197 362L610 362M195 442L612 442M193 520L614 520', pale, 5, ' opacity=".75"');
    const fringe = Array.from({ length: 18 }, (_, i) => {
      const x = 199 + i * 24;
      const thread = i > 13 ? mix(pale, t.s, 0.35) : pale;
      return stroke(`M${x} 556C${x - 3} 578 ${x + 4} 590 ${x + (i % 2 ? 3 : -3)} 608`, thread, 9);
    }).join('');
    return (
      cast(130, 670, g) +
      layer(556, 134, 650) +
      layer(472, 150, 634) +
      layer(388, 140, 644) +
      layer(304, 156, 630) +
      flap +
      checks +
      fringe
    );
  };

/** Square cushion with rows of running stitch and a corded edge. */
export const cushion =
  (color: string): Painted =>
  (g) => {
    const t = tones(color);
    // White thread would not show on undyed cloth.
    const thread = color === dye.kinari ? dye.renga : mix(color, '#fbf6ea', 0.8);
    const rows = Array.from({ length: 6 }, (_, i) => {
      const y = 262 + i * 50;
      return stroke(
        `M${196 + i * 4} ${y}C300 ${y + 22} 480 ${y + 22} ${604 - i * 4} ${y}`,
        thread,
        6,
        ' stroke-dasharray="18 17" opacity=".85"',
      );
    }).join('');
    return (
      cast(180, 630, g) +
      `<g transform="rotate(-2 400 640)">` +
      shape(
        'M148 160C240 186 560 186 652 160C666 160 672 168 668 180C634 290 634 500 668 614C672 630 664 638 650 636C560 612 240 612 150 636C136 638 128 630 132 614C166 500 166 290 132 180C128 168 134 160 148 160Z',
        t.b,
      ) +
      shape(
        'M148 160C190 172 260 178 330 180C250 240 232 540 316 618C250 620 190 626 150 636C136 638 128 630 132 614C166 500 166 290 132 180C128 168 134 160 148 160Z',
        t.l,
      ) +
      shape(
        'M652 160C666 160 672 168 668 180C634 290 634 500 668 614C672 630 664 638 650 636C610 626 560 620 500 618C590 540 590 260 540 176C590 173 630 168 652 160Z',
        t.s,
      ) +
      shape(
        'M132 614C150 560 160 520 164 480C220 560 580 560 636 480C640 520 650 560 668 614C672 630 664 638 650 636C560 612 240 612 150 636C136 638 128 630 132 614Z',
        t.d,
        ' opacity=".16"',
      ) +
      rows +
      stroke('M148 160C240 186 560 186 652 160C634 260 622 420 654 634', t.d, 5, ' opacity=".5"') +
      '</g>'
    );
  };

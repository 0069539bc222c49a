import { dye, mix, type Painted, shape, solid, stroke, tones } from '../paint';
import { pair, type Stance } from './shoes-pair';

const knit =
  'M136 556C124 516 112 450 118 396C120 370 146 362 162 380C194 416 246 434 296 420C330 408 344 380 360 350L404 334C426 380 470 420 548 446C626 466 700 486 712 540C600 584 300 586 136 556Z';

/** A soft knitted upper on a thick rocking sole, elastic cord instead of laces. */
export const walkingShoe = (
  color: string,
  sole: string = dye.shiro,
  tread: string = mix(dye.sumi, dye.hai, 0.3),
): Painted =>
  pair(104, 730, (seen) => {
    const [upper, foam, rubber, trim] = [
      tones(seen(color)),
      tones(seen(sole)),
      tones(seen(tread)),
      tones(seen(mix(color, dye.sumi, 0.4))),
    ];
    return [
      shape('M150 390C214 352 290 336 360 332L430 320L444 400L300 460C230 460 176 432 150 390Z', upper.d),
      shape(
        'M336 380C344 330 366 290 408 282C436 278 452 292 454 316C462 350 490 384 548 416L560 450L384 430Z',
        upper.s,
      ),
      shape('M354 360C360 328 380 300 410 292C428 288 438 298 438 310L402 360Z', upper.b),
      solid(
        knit,
        upper,
        'M90 590L100 350L162 380C178 398 196 410 222 418C198 460 206 520 226 590Z',
        'M120 524C300 548 560 548 650 520C690 508 700 500 740 520L740 600L120 600Z',
        shape(
          'M318 408C338 394 348 372 360 350L404 334C426 380 470 420 548 446C536 454 526 464 520 478C440 458 380 436 346 402Z',
          upper.l,
        ) +
          shape('M548 446C626 466 700 486 712 540C690 552 660 560 620 566C600 520 580 480 548 446Z', trim.b) +
          shape('M100 470C150 474 200 500 236 560L100 580Z', trim.b),
      ),
      stroke('M382 378L448 352L412 398L482 374L448 414L518 398L490 428', rubber.d, 9),
      stroke('M382 374L448 348L412 394L482 370L448 410L518 394L490 424', rubber.b, 6),
      solid(
        'M112 548C240 566 300 560 380 566C500 576 620 560 716 528C738 548 742 576 730 596C712 622 680 632 640 632L170 632C128 632 100 618 100 592C100 570 104 556 112 548Z',
        foam,
        'M80 540L180 556C150 580 160 610 180 640L80 640Z',
        'M98 598C300 600 560 606 744 560L744 640L98 640Z',
      ),
      shape(
        'M104 608C200 622 320 616 400 622C520 628 640 622 728 590C716 626 690 640 650 640L590 640L580 630L560 640L500 640L490 630L470 640L390 640L380 630L360 640L300 640L290 630L270 640L170 640C134 640 112 630 104 608Z',
        rubber.b,
      ),
      stroke('M250 584C320 592 420 596 500 590', foam.s, 5),
      stroke('M126 384L120 354C117 338 140 334 143 350L149 376', trim.s, 11),
    ].join('');
  });

const kidsUpper =
  'M138 560C122 510 112 450 122 402C126 380 148 374 164 388C196 424 250 440 300 424C334 412 350 388 364 362L412 346C440 386 490 416 560 424C650 438 708 490 710 552C600 590 300 590 138 560Z';

/** One hook-and-loop strap over the instep, its end folded down the side. */
const kidsStrap = (x: number, y: number, t: ReturnType<typeof tones>) =>
  solid(
    `M${x} ${y}C${x + 16} ${y - 12} ${x + 44} ${y - 14} ${x + 60} ${y - 2}C${x + 40} ${y + 30} ${x + 18} ${y + 70} ${x + 8} ${y + 112}C${x + 4} ${y + 126} ${x - 8} ${y + 130} ${x - 20} ${y + 126}L${x - 44} ${y + 118}C${x - 58} ${y + 112} ${x - 62} ${y + 104} ${x - 58} ${y + 92}C${x - 46} ${y + 56} ${x - 26} ${y + 24} ${x} ${y}Z`,
    t,
    `M${x - 80} ${y + 140}L${x - 20} ${y - 20}L${x + 40} ${y - 20}C${x - 6} ${y + 20} ${x - 30} ${y + 70} ${x - 40} ${y + 140}Z`,
    `M${x - 80} ${y + 96}L${x + 40} ${y + 112}L${x} ${y + 150}L${x - 80} ${y + 140}Z`,
  );

const smallStance: Stance = { near: [66, 92, 0.86], far: [122, 26, 0.82] };

/** A child's shoe: round toe, two straps, a loop at the heel. */
export const kidsSneaker = (color: string, strap: string = dye.shiro, sole: string = dye.shiro): Painted =>
  pair(
    176,
    680,
    (seen) => {
      const [canvas, band, rubber] = [tones(seen(color)), tones(seen(strap)), tones(seen(sole))];
      return [
        stroke('M128 410L122 378C118 356 146 352 150 372L156 404', band.s, 14),
        shape(
          'M150 396C214 366 290 350 364 346L430 334C448 344 452 370 448 404L300 470C230 470 176 440 150 396Z',
          canvas.d,
        ),
        shape('M336 392C344 344 366 306 408 298C440 292 458 310 462 336L480 420L380 436Z', canvas.s),
        shape('M356 372C362 342 380 314 410 308C430 304 442 314 444 328L412 372Z', canvas.b),
        solid(
          kidsUpper,
          canvas,
          'M100 590L110 350L164 388C182 410 206 426 232 432C208 474 220 540 238 590Z',
          'M120 534C300 556 560 556 690 516L740 600L120 600Z',
          shape('M500 412C600 420 680 450 704 520C650 500 590 500 540 520C520 490 506 450 500 412Z', canvas.l),
        ),
        kidsStrap(470, 402, band),
        kidsStrap(384, 362, band),
        solid(
          'M122 548C240 580 560 584 712 528C734 548 736 590 716 614C700 634 668 640 630 640L168 640C138 640 122 628 120 600C120 580 120 560 122 548Z',
          rubber,
          'M100 540L190 560C170 590 170 620 180 650L100 650Z',
          'M100 606C300 618 560 620 744 578L744 650L100 650Z',
          shape('M640 520C690 540 706 570 700 600L760 580L720 510Z', rubber.s, ' opacity=".5"'),
        ),
        stroke('M240 442C226 482 232 536 248 566', canvas.s, 3, ' stroke-dasharray="7 8" opacity=".8"'),
      ].join('');
    },
    smallStance,
  );

import { dye, mix, oval, type Painted, shape, solid, stroke, type Tones, tones } from '../paint';
import { closeBy, pair } from './shoes-pair';

/** One lace: its lit side a little narrower and higher than its shade. */
const lace = (x: number, y: number, reach: number, t: Tones) => {
  const over = (dy: number, end: number) =>
    `M${x} ${y + dy}C${x + reach * 0.26} ${y + dy - 22} ${x + reach * 0.52} ${y + dy - 34} ${x + end} ${y + dy - 40}`;
  return stroke(over(0, reach), t.s, 15) + stroke(over(-3, reach - 2), t.l, 11);
};

const lowUpper =
  'M132 566C122 520 112 452 122 398C126 380 146 374 160 386C188 424 244 444 296 432C328 424 344 402 358 366L398 350C420 398 468 444 552 462C630 478 694 500 704 552C600 590 300 590 132 566Z';

const canvasSole = (rubber: Tones, line: string) =>
  shape('M588 468C650 480 698 506 705 552C668 570 624 578 580 581C560 540 562 500 588 468Z', rubber.b) +
  shape(
    'M588 468C650 480 698 506 705 552C690 560 676 564 660 568C662 528 636 492 588 468Z',
    rubber.s,
    ' opacity=".5"',
  ) +
  shape(
    'M122 552C240 584 560 588 708 540C726 556 728 592 708 614C690 632 664 640 630 640L168 640C138 640 124 628 121 604Z',
    rubber.b,
  ) +
  shape(
    'M121 604C300 616 560 618 722 580C720 594 716 606 708 614C690 632 664 640 630 640L168 640C138 640 124 628 121 604Z',
    rubber.s,
  ) +
  stroke('M122 572C260 600 560 602 716 558', line, 5, ' opacity=".85"');

/** Laced low canvas shoe with a rubber toe; sole and laces are off-white unless told otherwise. */
export const sneaker = (color: string, sole: string = dye.shiro, laces: string = dye.shiro): Painted =>
  pair(120, 720, (seen) => {
    const [canvas, rubber, cord] = [tones(seen(color)), tones(seen(sole)), tones(seen(laces))];
    return [
      shape(
        'M150 392C214 366 286 350 356 344L420 330C440 340 446 366 440 404L300 470C230 470 176 440 150 392Z',
        canvas.d,
      ),
      shape('M334 392C340 346 362 306 402 296C430 290 446 302 446 324L470 420L380 440Z', canvas.s),
      shape('M350 372C356 342 374 314 404 304C420 300 432 306 434 318L400 372Z', canvas.b),
      solid(
        lowUpper,
        canvas,
        'M100 590L110 350L160 386C178 412 206 430 238 435C214 474 222 540 240 590Z',
        'M120 534C300 556 560 560 690 521L740 600L120 600Z',
        shape(
          'M300 432C330 422 344 402 358 366L398 350C420 398 468 444 552 462C540 470 528 480 520 494C440 476 380 448 352 420C340 440 322 446 300 432Z',
          mix(canvas.b, canvas.l, 0.75),
        ),
      ),
      ...[0, 1, 2, 3, 4].map((i) => lace(366 + i * 33, 384 + i * 21 - i * i * 1.2, 46, cord)),
      canvasSole(rubber, color === sole ? canvas.s : canvas.b),
      shape('M114 446L152 440L156 500L119 506Z', rubber.b),
      stroke('M246 446C230 484 234 540 250 574', canvas.s, 3, ' stroke-dasharray="7 8" opacity=".8"'),
    ].join('');
  });

const highUpper =
  'M132 566C122 520 124 470 134 420C143 372 146 318 138 268C136 256 148 250 158 256C208 284 286 284 338 256L358 250C362 300 378 350 408 388C446 434 506 454 566 464C640 478 696 502 704 552C600 590 300 590 132 566Z';

/** The same last with a shaft over the ankle. */
export const highTop = (color: string, sole: string = dye.shiro, laces: string = dye.shiro): Painted =>
  pair(120, 720, (seen) => {
    const [canvas, rubber, cord] = [tones(seen(color)), tones(seen(sole)), tones(seen(laces))];
    return [
      oval(246, 262, 108, 30, canvas.d),
      shape(
        'M330 270C338 226 356 190 388 180C416 174 434 186 436 210C442 300 476 380 556 436L560 466L480 470L380 400Z',
        canvas.s,
      ),
      shape('M344 262C350 224 364 198 390 190C408 186 420 192 422 206C424 250 434 290 448 322L388 330Z', canvas.b),
      solid(
        highUpper,
        canvas,
        'M100 590L110 230L158 256C176 268 196 274 218 276C238 340 196 420 214 590Z',
        'M120 536C300 558 560 562 690 523L740 600L120 600Z',
        shape(
          'M338 256L358 250C362 300 378 350 408 388C446 434 506 454 566 464C552 472 540 484 534 498C470 488 410 456 374 412C348 380 334 320 338 256Z',
          canvas.l,
        ),
      ),
      ...[0, 1, 2, 3, 4, 5, 6].map((i) => lace(360 + i * 8 + i * i * 2.7, 292 + i * 25, 50, cord)),
      canvasSole(rubber, color === sole ? canvas.s : canvas.b),
      stroke('M224 288C240 350 204 430 222 566', canvas.s, 3, ' stroke-dasharray="7 8"'),
      shape('M128 296L156 292L160 356L136 362Z', rubber.b),
    ].join('');
  });

const slipUpper =
  'M130 581C118 544 108 504 120 461C126 445 146 442 162 452C196 473 250 483 308 473C352 464 380 440 410 428C430 421 450 424 464 435C492 456 516 475 574 489C644 506 698 525 706 567C600 598 300 600 130 581Z';

const gumSole = (gum: Tones) =>
  solid(
    'M120 570C240 596 560 598 710 558C726 570 728 602 708 619C690 633 664 640 630 640L168 640C138 640 122 631 119 610Z',
    gum,
    'M110 553L190 570C170 596 170 623 180 649L100 649Z',
    'M100 616C300 624 560 624 740 591L740 649L100 649Z',
  );

/** No laces: elastic at the sides, gum sole. */
export const slipOn = (color: string, gum = '#bd8f5f'): Painted =>
  pair(
    120,
    720,
    (seen) => {
      const [canvas, rubber, elastic] = [tones(seen(color)), tones(seen(gum)), tones(seen(mix(color, dye.sumi, 0.55)))];
      return [
        shape('M130 463C190 424 300 400 416 398C448 400 466 417 468 442L310 510C220 506 160 492 130 463Z', canvas.s),
        shape('M142 466C204 433 300 414 400 410C420 412 430 419 434 429L310 510C226 504 166 492 142 466Z', canvas.d),
        solid(
          slipUpper,
          canvas,
          'M90 605L100 422L162 452C182 463 206 469 236 475C214 510 222 558 240 605Z',
          'M110 555C300 572 560 574 694 543L740 605L110 610Z',
          shape(
            'M362 457C382 443 396 433 410 428C430 421 450 424 464 435C492 456 516 475 574 489C616 499 656 510 682 525C606 527 546 518 498 506C440 490 396 480 362 457Z',
            canvas.l,
          ) +
            shape('M300 466L398 422C408 463 402 499 378 530C344 518 314 496 300 466Z', elastic.b) +
            stroke('M332 466L358 513M354 457L370 515M376 443L384 508', elastic.d, 4),
        ),
        stroke(
          'M411 435C420 475 414 513 390 543M288 480C302 510 330 532 374 543',
          canvas.s,
          3,
          ' stroke-dasharray="7 8"',
        ),
        gumSole(rubber),
      ].join('');
    },
    closeBy,
  );

import { dye, mix, oval, type Painted, shape, solid, stroke, type Tones, tones } from '../paint';
import { pair } from './shoes-pair';

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
  shape('M588 468C650 480 698 506 705 552C690 560 676 564 660 568C662 528 636 492 588 468Z', rubber.s, ' opacity=".5"') +
  shape(
    'M122 552C240 584 560 588 708 540C726 556 728 592 708 614C690 632 664 640 630 640L168 640C138 640 124 628 121 604Z',
    rubber.b,
  ) +
  shape('M121 604C300 616 560 618 722 580C720 594 716 606 708 614C690 632 664 640 630 640L168 640C138 640 124 628 121 604Z', rubber.s) +
  stroke('M122 572C260 600 560 602 716 558', line, 5, ' opacity=".85"');

/** Laced low canvas shoe with a rubber toe; sole and laces are off-white unless told otherwise. */
export const sneaker = (color: string, sole: string = dye.shiro, laces: string = dye.shiro): Painted =>
  pair(120, 720, (seen) => {
    const [canvas, rubber, cord] = [tones(seen(color)), tones(seen(sole)), tones(seen(laces))];
    return [
      shape('M150 392C214 366 286 350 356 344L420 330C440 340 446 366 440 404L300 470C230 470 176 440 150 392Z', canvas.d),
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
      shape('M330 270C338 226 356 190 388 180C416 174 434 186 436 210C442 300 486 390 590 460L500 470L380 400Z', canvas.s),
      shape('M344 262C350 224 364 198 390 190C408 186 420 192 422 206C424 250 434 290 448 322L388 330Z', canvas.b),
      solid(
        highUpper,
        canvas,
        'M100 590L110 230L158 256C176 268 196 274 218 276C238 340 196 420 214 590Z',
        'M120 536C300 558 560 562 690 523L740 600L120 600Z',
        shape('M338 256L358 250C362 300 378 350 408 388C446 434 506 454 566 464C552 472 540 484 534 498C470 488 410 456 374 412C348 380 334 320 338 256Z', canvas.l),
      ),
      ...[0, 1, 2, 3, 4, 5, 6].map((i) => lace(360 + i * 8 + i * i * 2.7, 292 + i * 25, 50, cord)),
      canvasSole(rubber, color === sole ? canvas.s : canvas.b),
      stroke('M224 288C240 350 204 430 222 566', canvas.s, 3, ' stroke-dasharray="7 8"'),
      shape('M120 300h22v62h-22Z', rubber.b),
    ].join('');
  });

const slipUpper =
  'M132 566C120 520 108 456 120 404C126 386 146 382 162 394C196 420 250 436 304 428C350 420 374 392 402 376C420 366 442 372 454 384C482 410 504 436 566 454C640 474 696 500 704 552C600 590 300 590 132 566Z';

const gumSole = (gum: Tones) =>
  solid(
    'M122 554C240 584 560 588 708 542C724 556 728 592 708 614C690 632 664 640 630 640L168 640C138 640 124 628 121 604Z',
    gum,
    'M110 540L190 560C170 590 170 620 180 650L100 650Z',
    'M100 612C300 622 560 622 740 584L740 650L100 650Z',
  );

/** No laces: elastic at the sides, gum sole. */
export const slipOn = (color: string, gum = '#bd8f5f'): Painted =>
  pair(120, 720, (seen) => {
    const [canvas, rubber, elastic] = [tones(seen(color)), tones(seen(gum)), tones(seen(mix(color, dye.sumi, 0.55)))];
    return [
      shape('M136 402C196 352 300 330 408 338C440 342 456 360 458 392L300 470C220 464 160 440 136 402Z', canvas.s),
      shape('M146 408C204 366 300 346 396 352C416 354 424 362 426 376L300 470C220 464 166 446 146 408Z', canvas.d),
      solid(
        slipUpper,
        canvas,
        'M100 590L110 350L162 394C184 410 208 420 238 426C214 474 222 540 240 590Z',
        'M120 536C300 558 560 562 690 523L740 600L120 600Z',
        shape('M352 412C372 396 386 386 402 376C420 366 442 372 454 384C482 410 504 436 566 454C610 466 650 480 676 500C600 500 540 490 490 474C430 452 384 440 352 412Z', canvas.l) +
          shape('M300 420L394 372C398 420 390 470 366 506C336 490 310 460 300 420Z', elastic.b) +
          stroke('M330 424L352 488M352 412L363 484M373 398L374 474', elastic.d, 4),
      ),
      stroke('M404 392C410 440 402 490 378 520M290 436C300 476 326 506 366 520', canvas.s, 3, ' stroke-dasharray="7 8"'),
      gumSole(rubber),
    ].join('');
  });

import { cast, oval, type Painted, shape, stroke, tones } from '../paint';

/** Glazed stoneware, dipped so that the foot stays bare clay. */
export const mug =
  (color: string, clay = '#b98f6a'): Painted =>
  (g) => {
    const t = tones(color);
    const k = tones(clay);
    const wall =
      shape('M222 316L222 590C222 622 250 640 286 640L494 640C530 640 558 622 558 590L558 316Z', t.b) +
      shape('M222 316L222 590C222 622 250 640 286 640L330 640C306 600 300 420 306 316Z', t.l) +
      shape('M558 316L558 590C558 622 530 640 494 640L452 640C484 600 494 420 490 316Z', t.s);
    const foot =
      shape('M224 576C330 604 450 604 557 572L558 590C558 622 530 640 494 640L286 640C250 640 222 622 222 590Z', k.b) +
      shape('M488 598C520 592 540 584 557 572L558 590C558 622 530 640 494 640L452 640C470 630 482 616 488 598Z', k.s) +
      shape('M224 576C250 586 280 592 310 595C316 614 322 630 330 640L286 640C250 640 222 622 222 590Z', k.l);
    const mouth =
      oval(390, 316, 168, 46, t.l) +
      oval(390, 318, 152, 37, t.d) +
      shape(
        'M240 326C270 350 330 362 400 362C460 362 516 350 541 322C520 300 450 292 390 292C320 292 262 306 240 326Z',
        t.s,
      );
    return (
      cast(230, 560, g) +
      stroke('M540 372C650 350 668 520 530 548', t.s, 44) +
      stroke('M538 366C636 348 652 500 530 536', t.b, 30) +
      wall +
      foot +
      mouth
    );
  };

/** Narrow-spouted pot for pouring coffee; handle and knob in wood. */
export const kettle =
  (color: string, wood = '#7a5138'): Painted =>
  (g) => {
    const t = tones(color);
    const w = tones(wood);
    const grip =
      stroke('M556 350C640 330 664 380 656 450C650 500 640 530 632 560', w.s, 34) +
      stroke('M554 346C632 328 652 374 646 446C641 494 634 524 626 552', w.b, 24);
    const spout =
      stroke('M262 566C170 570 176 470 168 400C164 350 150 326 112 318', t.s, 32) +
      stroke('M262 560C178 562 184 466 174 396C169 350 150 322 110 314', t.l, 20);
    const body =
      shape('M276 330L524 330L580 604C584 628 572 640 548 640L252 640C228 640 216 628 220 604Z', t.b) +
      shape('M276 330L356 330C330 430 318 540 320 640L252 640C228 640 216 628 220 604Z', t.l) +
      shape('M524 330L580 604C584 628 572 640 548 640L476 640C490 540 484 430 462 330Z', t.s);
    const lid =
      shape('M268 330C268 316 280 310 296 308L504 308C520 310 532 316 532 330L532 344L268 344Z', t.d) +
      shape('M284 308C300 268 350 252 400 252C450 252 500 268 516 308Z', t.b) +
      shape('M284 308C300 268 350 252 400 252C360 268 346 290 344 308Z', t.l) +
      shape('M516 308C500 268 450 252 400 252C446 268 462 290 464 308Z', t.s) +
      shape('M384 214h32v40h-32Z', t.d) +
      oval(400, 206, 32, 20, w.b) +
      oval(394, 200, 20, 9, w.l);
    return cast(220, 560, g) + grip + spout + body + lid;
  };

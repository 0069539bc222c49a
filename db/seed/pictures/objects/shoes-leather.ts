import { dye, mix, oval, type Painted, shape, solid, stroke, type Tones, tones } from '../paint';
import { closeBy, pair, type Stance } from './shoes-pair';

/** Welt, heel block and the arch between them. */
const heeledSole = (t: Tones) =>
  solid(
    'M126 592C300 606 540 606 716 588C722 606 718 640 686 640L474 640C430 640 400 622 356 618L300 616L296 640L146 640C134 640 126 616 126 592Z',
    t,
    'M110 580L210 590L204 650L110 650Z',
    'M120 612C300 620 560 622 740 600L740 650L300 650L302 616L210 616Z',
  );

const loaferUpper =
  'M134 600C124 560 122 516 132 470C137 450 156 446 170 460C214 500 286 512 330 474C350 456 358 428 366 402C372 384 396 380 420 392C454 412 480 436 526 462C586 492 660 504 696 542C712 560 716 584 714 598C560 614 300 614 134 600Z';

/** Moccasin loafer with a slotted strap over the instep. */
export const loafer = (color: string, heel: string = mix(dye.kuri, dye.sumi, 0.6)): Painted =>
  pair(
    126,
    716,
    (seen) => {
      const [leather, sole] = [tones(seen(color)), tones(seen(heel))];
      return [
        shape('M144 468C190 418 290 390 380 384L420 394L420 440L300 520C230 520 170 500 144 468Z', leather.s),
        shape('M152 470C200 430 290 408 366 404L372 440L310 520C240 516 180 500 152 470Z', leather.d),
        heeledSole(sole),
        solid(
          loaferUpper,
          leather,
          'M100 620L110 430L168 458C186 478 206 490 230 496C206 530 206 570 222 620Z',
          'M120 578C320 592 560 590 640 560C680 546 700 556 740 560L740 620L110 620Z',
          shape(
            'M340 462C352 446 360 424 366 402C372 384 396 380 420 392C454 412 480 436 526 462C586 492 640 500 676 524C640 546 600 540 560 528C480 502 400 470 340 462Z',
            leather.l,
          ),
        ),
        // The raised seam around the apron
        stroke('M344 470C404 474 470 506 550 534C600 552 646 552 684 536', leather.s, 9),
        stroke('M344 465C404 469 470 501 550 529C600 547 646 547 682 531', leather.l, 4),
        // The strap: its shadow, the band, the slot
        shape('M398 388L480 430C462 460 456 500 460 542L352 514Z', leather.s),
        solid(
          'M386 385C410 380 444 400 468 426C450 458 444 494 446 530L344 500C348 456 362 412 386 385Z',
          leather,
          'M380 370L420 384C384 420 372 460 370 512L330 510Z',
          'M330 484L450 512L450 540L330 520Z',
        ),
        shape('M392 446C404 428 430 428 450 450C434 462 412 462 392 446Z', leather.d),
      ].join('');
    },
    closeBy,
  );

const ankleUpper =
  'M190 240C188 330 176 400 152 466C132 520 130 560 134 598C300 612 560 612 714 596C716 560 700 528 650 506C590 484 500 470 466 414C446 378 440 310 440 240C380 256 250 256 190 240Z';

const tallStance: Stance = { near: [-14, 14, 0.985], far: [74, -26, 0.94] };

/** Leather boots to the ankle with elastic sides and a pull tab. */
export const sideGore = (color: string, heel: string = mix(dye.kuri, dye.sumi, 0.7)): Painted =>
  pair(
    126,
    716,
    (seen) => {
      const [leather, sole, elastic] = [tones(seen(color)), tones(seen(heel)), tones(seen(mix(color, dye.sumi, 0.6)))];
      return [
        stroke('M206 246L204 206C204 190 226 190 228 206L230 246', leather.s, 13),
        oval(315, 240, 125, 20, leather.d),
        heeledSole(sole),
        solid(
          ankleUpper,
          leather,
          'M100 620L150 220L236 240C246 330 222 440 208 500C202 540 206 580 214 620Z',
          'M440 240L440 260C440 330 446 378 466 414C500 470 590 484 650 506L740 540L740 620L560 620C560 560 500 540 450 500C412 460 398 330 400 240Z',
        ),
        shape('M262 252L384 252C386 330 372 400 330 446C286 400 262 330 262 252Z', elastic.b),
        ...[0, 1, 2, 3, 4].map((i) =>
          stroke(`M${280 + i * 22} 256L${292 + i * 17} ${372 + 40 * Math.sin((i + 0.6) * 0.6)}`, elastic.d, 4),
        ),
        stroke('M252 256C252 336 276 412 330 460C384 410 398 330 396 256', leather.s, 3, ' stroke-dasharray="7 8"'),
      ].join('');
    },
    tallStance,
  );

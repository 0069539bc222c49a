import { dye, type Painted, shape, solid, stroke, tones } from '../paint';
import { closeBy, pair, type Stance } from './shoes-pair';

const footbed =
  'M104 552C98 520 150 508 236 514C330 522 420 512 520 494C604 480 700 484 714 528C716 566 640 584 556 590C400 600 190 596 104 552Z';

/** Two bands, a strap behind the heel, a cork footbed. */
export const sandal = (color: string, cork = '#b98f63'): Painted =>
  pair(
    104,
    720,
    (seen) => {
      const [strap, bed, rubber] = [tones(seen(color)), tones(seen(cork)), tones(seen(dye.sumi))];
      return [
        solid(
          'M104 552C190 596 400 600 556 590C640 584 712 566 714 528C732 556 728 598 704 620C684 638 650 640 610 640L176 640C124 640 98 604 104 552Z',
          bed,
          'M90 530L180 570C160 600 170 620 190 650L90 650Z',
          'M300 594C480 606 640 590 740 530L740 650L320 650Z',
        ),
        shape(
          'M100 606C260 626 560 630 720 596C716 608 712 614 704 620C684 638 650 640 610 640L176 640C136 640 112 626 100 606Z',
          rubber.b,
        ),
        shape(footbed, bed.l),
        shape('M136 548C140 528 190 524 240 530C330 538 420 530 520 510C470 560 220 580 136 548Z', bed.b),
        // Heel strap: behind the heel it shows its inside
        shape('M122 436C176 396 286 390 376 408L376 434C290 420 204 426 152 446Z', strap.d),
        // Instep and toe band, each with a glimpse of its lining
        shape('M326 470C350 426 388 400 430 396C462 396 478 408 484 430L400 460Z', strap.s),
        shape('M478 536C490 496 520 468 560 462C592 460 610 472 618 494L540 500Z', strap.s),
        solid(
          'M290 596C298 530 326 464 372 430C408 408 458 406 484 428C496 470 486 540 462 600C400 610 336 608 290 596Z',
          strap,
          'M270 620L270 400L440 400C396 440 368 520 360 620Z',
          'M270 574C340 586 410 586 500 570L500 620L270 620Z',
        ),
        solid(
          'M480 602C482 548 500 506 536 484C566 468 602 472 618 492C638 520 646 552 646 580C592 602 536 608 480 602Z',
          strap,
          'M460 620L460 460L590 460C554 490 534 540 530 620Z',
          'M460 580C530 588 590 582 660 560L660 620L460 620Z',
        ),
        solid(
          'M362 500C266 490 208 476 170 456C150 446 142 434 148 420C126 418 110 430 112 450C116 474 142 490 170 502C216 520 270 530 362 540Z',
          strap,
          'M100 410L180 410L160 450C200 480 260 500 350 508L350 480L100 400Z',
          'M100 470C160 506 240 524 350 526L350 550L100 520Z',
        ),
        shape('M310 484l54 10l-8 58l-54 -10Z', dye.gin),
        shape('M322 498l28 5l-5 34l-28 -5Z', strap.s),
        stroke('M336 502l-4 30', dye.hai, 6),
      ].join('');
    },
    closeBy,
  );

const slipperStance: Stance = { near: [34, 12, 1], far: [-42, 2, 0.945] };

/** House slippers of felted wool with a leather sole; toes to the right, openings towards us. */
export const slippers = (color: string, sole: string = dye.kuri, lining: string = dye.kinari): Painted =>
  pair(
    90,
    740,
    (seen) => {
      const [felt, under, inside] = [tones(seen(color)), tones(seen(sole)), tones(seen(lining))];
      return [
        shape(
          'M96 592C96 556 140 546 210 550L470 560L640 560L706 590C716 620 700 640 660 640L150 640C112 640 96 624 96 592Z',
          under.b,
        ),
        shape('M96 604C300 636 560 636 712 604C712 626 694 640 660 640L150 640C112 640 96 626 96 604Z', under.s),
        shape(
          'M98 590C98 552 150 538 220 544C300 550 380 560 440 590C420 614 330 620 250 618C170 616 98 612 98 590Z',
          inside.b,
        ),
        shape('M98 590C98 552 150 538 220 544C180 556 160 580 178 612C130 610 98 604 98 590Z', inside.l),
        shape('M360 616C346 552 358 470 404 434C350 438 296 480 290 552C300 580 326 606 360 616Z', felt.d),
        solid(
          'M360 616C342 540 362 452 412 430C500 404 620 450 688 524C716 556 722 592 704 606C620 628 460 630 360 616Z',
          felt,
          'M340 620C330 540 350 440 412 420L450 424C410 470 400 540 416 630Z',
          'M360 590C480 606 600 596 660 560C680 540 680 520 676 500L740 540L740 640L360 640Z',
        ),
        stroke('M374 612C360 540 376 462 420 440', felt.s, 4, ' stroke-dasharray="9 9"'),
      ].join('');
    },
    slipperStance,
  );

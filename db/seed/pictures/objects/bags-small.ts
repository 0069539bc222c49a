import { cast, dye, mix, oval, type Painted, shape, solid, stroke, tones } from '../paint';

const sack =
  'M268 366C196 420 152 500 156 576C158 620 184 640 236 640L564 640C616 640 642 620 644 576C648 500 604 420 532 366C480 352 320 352 268 366Z';
const frill =
  'M276 366C262 326 240 292 222 262C246 240 268 262 292 246C318 230 336 252 362 240C390 228 410 248 438 238C464 230 484 250 508 244C534 238 552 262 578 262C560 292 538 326 524 366Z';

/** Drawstring pouch, pulled shut. */
export const drawstring = (color: string, cord: string = dye.shiro): Painted => {
  const [t, k] = [tones(color), tones(cord)];
  return (g) =>
    [
      cast(166, 634, g),
      solid(
        sack,
        t,
        'M130 340L330 350C262 420 236 540 262 650L130 650Z',
        'M470 350L660 340L660 650L560 650C590 540 560 430 470 350Z',
        shape(
          'M320 360C318 400 300 440 280 470C312 440 334 400 342 360ZM400 360C404 420 396 460 384 500C416 460 424 410 420 360ZM462 360C476 400 500 440 524 466C494 448 462 410 446 360Z',
          t.s,
        ) + shape('M220 650C240 610 330 596 410 604C480 610 560 590 620 540L640 650Z', t.s, ' opacity=".55"'),
      ),
      solid(
        frill,
        t,
        'M200 240L300 230C300 280 310 330 326 376L260 376Z',
        'M500 230L600 250L540 376L470 376C486 330 498 280 500 230Z',
        shape(
          'M352 240C356 290 364 330 372 376L392 376C384 330 376 290 372 236ZM436 238C432 290 426 330 420 376L440 376C450 330 456 290 460 240Z',
          t.s,
        ),
      ),
      stroke('M272 364C330 378 470 378 528 364', k.s, 20) + stroke('M272 361C330 375 470 375 528 361', k.b, 14),
      stroke('M530 362C572 380 590 420 582 470M530 362C560 396 560 440 540 480', k.s, 11) +
        stroke('M528 360C570 378 588 418 580 466M528 360C556 394 556 438 537 476', k.b, 8),
      oval(579, 480, 15, 18, k.s) +
        oval(577, 477, 11, 14, k.l) +
        oval(535, 492, 15, 18, k.s) +
        oval(533, 489, 11, 14, k.l),
    ].join('');
};

/** Folding wallet, standing half open on its edges. */
export const wallet = (color: string, lining: string = dye.kinari): Painted => {
  const [t, k] = [tones(color), tones(lining)];
  const left = 'M150 330C150 318 156 312 168 314L392 352L392 628L168 640C156 640 150 634 150 624Z';
  const right = 'M408 352L632 314C644 312 650 318 650 330L650 624C650 634 644 640 632 640L408 628Z';
  return (g) =>
    [
      cast(156, 648, g),
      shape('M384 350h32v279h-32Z', t.d),
      solid(left, t, 'M140 300L190 318V650H140Z', 'M350 330H400V640H350Z'),
      solid(right, { ...t, b: t.s }, 'M0 0Z', 'M600 300H660V650H600Z'),
      shape('M196 372L376 398L376 520L196 528Z', k.b),
      shape('M180 420L384 440L384 628L180 638Z', t.l),
      shape('M180 480L384 494L384 628L180 638Z', t.b) + stroke('M182 480L384 494', t.d, 4),
      shape('M180 546L384 552L384 628L180 638Z', t.l) + stroke('M182 546L384 552', t.d, 4),
      shape('M424 470L624 456L624 632L424 622Z', t.b),
      shape('M424 420L624 398L624 500C560 540 480 540 424 506Z', mix(t.b, t.l, 0.6)),
      oval(524, 510, 11, 12, dye.gin),
    ].join('');
};

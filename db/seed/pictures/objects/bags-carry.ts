import { cast, dye, mix, type Painted, shape, solid, stroke, type Tones, tones } from '../paint';

/** A handle as a tube: shade, base, and the lit arc on its left. */
const arch = (d: string, width: number, t: Tones) =>
  stroke(d, t.s, width) + stroke(d, t.b, width * 0.74, ' transform="translate(-3 -1)"');

/** The one label of the family: a small cloth square with the vessel mark. */
const label = (x: number, y: number, cloth: string, thread: string) =>
  shape(`M${x} ${y}h56v40h-56Z`, cloth) + stroke(`M${x + 18} ${y + 12}v6a10 10 0 0 0 20 0v-6`, thread, 5);

/** Large open tote of heavy canvas. */
export const tote = (color: string, handle: string = color): Painted => {
  const [t, h] = [tones(color), tones(handle)];
  return (g) =>
    [
      cast(190, 610, g),
      stroke('M300 330C296 190 330 132 400 132C470 132 504 190 500 330', h.d, 24),
      solid(
        'M196 300L604 300L628 628C628 636 622 640 614 640L186 640C178 640 172 636 172 628Z',
        t,
        'M180 290L290 290C276 420 268 540 270 650L160 650Z',
        'M546 290L640 290L640 650L560 650C572 520 566 400 546 290Z',
        shape('M270 640C276 610 340 596 400 602C470 608 540 596 572 566L568 650L270 650Z', t.s, ' opacity=".55"') +
          shape('M180 290H620V338H180Z', t.s, ' opacity=".35"'),
      ),
      stroke(
        'M292 500C288 420 280 360 284 300C286 196 330 156 400 156C470 156 514 196 516 300C520 360 512 420 508 500',
        h.s,
        30,
      ),
      stroke('M289 500C285 420 277 360 281 300C283 196 327 153 397 153C464 153 508 192 512 290', h.l, 22),
      stroke('M512 290C516 360 508 430 505 500', h.b, 22),
      stroke('M278 486L300 486M494 486L518 486', h.d, 4),
      label(372, 520, dye.shiro, dye.nando),
    ].join('');
};

/** Small box tote with a base of a second colour, wide enough for a lunch box. */
export const miniTote = (color: string, base: string = dye.kuri): Painted => {
  const [t, k] = [tones(color), tones(base)];
  const front = 'M182 350L524 350L536 640L178 640C170 640 166 634 166 626Z';
  const side = 'M524 350L632 312L640 600C640 606 636 610 630 612L536 640Z';
  return (g) =>
    [
      cast(172, 640, g),
      shape('M182 350L292 312L632 312L524 350Z', t.d),
      stroke('M386 330C386 190 400 166 452 166C506 166 516 190 520 316', k.d, 24),
      shape(front, t.b),
      solid(
        side,
        { ...t, b: t.s },
        'M0 0Z',
        'M580 300L650 300L650 640L596 640C574 540 588 420 580 300Z',
        shape('M578 330C590 420 574 520 592 626L650 620L650 300Z', mix(t.s, t.d, 0.35)),
      ),
      solid(
        front,
        t,
        'M160 340L282 340C268 450 264 560 268 650L150 650Z',
        'M182 350H530V376H178Z',
        shape('M150 536H550V650H150Z', k.b) + shape('M150 536H266L268 650H150Z', k.l),
      ),
      solid(
        side,
        { ...t, b: 'none', l: 'none', s: 'none' },
        'M0 0Z',
        'M0 0Z',
        shape('M500 538L650 500L650 650L500 650Z', k.s) +
          shape('M583 521L650 500L650 650L594 650C586 610 582 566 583 521Z', k.d),
      ),
      arch('M262 470L262 372C264 240 276 204 346 204C418 204 430 240 434 372L434 470', 30, k),
      stroke('M250 456h24M422 456h24', k.d, 4),
      stroke('M172 528H532', t.s, 3, ' stroke-dasharray="9 8"'),
    ].join('');
};

const bostonBody =
  'M152 420C154 376 184 352 228 350L592 350C632 352 656 376 658 420L668 596C668 624 650 640 622 640L186 640C158 640 140 624 142 596Z';

/** Overnight bag: two handles, a zip from end to end, leather at the corners. */
export const boston = (color: string, leather: string = dye.kuri): Painted => {
  const [t, k] = [tones(color), tones(leather)];
  return (g) =>
    [
      cast(150, 660, g),
      stroke('M290 380C286 258 330 226 410 226C490 226 534 258 530 380', k.d, 22),
      solid(
        bostonBody,
        t,
        'M130 340L262 340C232 430 226 540 240 650L130 650Z',
        'M562 340L680 340L680 650L580 650C600 540 596 430 562 340Z',
        shape('M130 352C240 384 560 384 670 352L670 330H130Z', t.s) +
          shape('M130 560C190 566 216 600 220 650H120Z', k.l) +
          shape('M680 560C620 566 594 600 590 650H690Z', k.s) +
          shape('M220 650C226 616 300 600 400 606C480 610 560 600 596 590L590 650Z', t.s, ' opacity=".55"'),
      ),
      stroke('M190 366C300 384 510 384 620 366', t.d, 7),
      stroke('M606 369l-4 34', k.b, 13),
      arch('M270 540L272 400C274 280 320 248 400 248C480 248 526 280 528 400L530 540', 28, k),
      shape('M352 232C384 226 416 226 448 232L446 268C416 262 384 262 354 268Z', k.s) +
        shape('M352 232C366 229 380 228 394 228L392 263C380 263 366 265 354 268Z', k.b),
      shape('M248 470h46v92h-46ZM506 470h46v92h-46Z', k.b) +
        shape('M248 470h18v92h-18Z', k.l) +
        shape('M534 470h18v92h-18Z', k.s),
      stroke('M260 484h22M260 548h22M518 484h22M518 548h22', k.d, 4),
    ].join('');
};

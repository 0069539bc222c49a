import { cast, dye, mix, oval, type Painted, shape, solid, stroke, tones } from '../paint';
import { peg, wallShade } from './wall';

/** Open umbrella, resting on its edge and its handle. */
export const umbrella = (color: string, wood = '#8a5b3b'): Painted => {
  const [t, w] = [tones(color), tones(wood)];
  const panels = [
    ['M400 150C300 160 190 250 150 420C176 396 216 396 244 420C262 300 320 190 400 150Z', t.l],
    ['M400 150C320 190 262 300 244 420C280 388 330 388 364 420C366 310 376 220 400 150Z', mix(t.l, t.b, 0.6)],
    ['M400 150C376 220 366 310 364 420C396 392 452 392 486 420C474 300 440 200 400 150Z', t.b],
    ['M400 150C440 200 474 300 486 420C520 392 570 392 600 420C566 290 490 180 400 150Z', t.s],
    ['M400 150C490 180 566 290 600 420C622 400 640 402 660 420C622 250 520 164 400 150Z', mix(t.s, t.d, 0.5)],
  ] as const;
  return (g) =>
    [
      cast(190, 640, g),
      '<g transform="translate(-24 40) rotate(44.4 400 400)">',
      stroke('M404 150L404 640', w.s, 13) + stroke('M401 120L401 640', w.b, 10),
      stroke('M402 610L402 664C402 708 342 708 342 664', w.s, 26) +
        stroke('M400 610L400 662C400 702 346 702 346 662', w.b, 18),
      shape(
        'M150 420C176 396 216 396 244 420C280 388 330 388 364 420C396 392 452 392 486 420C520 392 570 392 600 420C622 400 640 402 660 420C600 446 520 460 404 460C280 460 200 446 150 420Z',
        t.d,
      ),
      ...panels.map(([d, fill]) => shape(d, fill) + stroke(d, fill, 1)),
      stroke('M400 150L400 118', w.b, 10),
      '</g>',
    ].join('');
};

const bundle =
  'M212 262C212 236 240 222 268 222C298 222 322 236 324 262L334 500C334 524 304 534 270 534C234 534 204 524 204 500Z';
const sleeve = 'M448 366C480 378 560 378 592 366L598 604C598 626 580 640 556 640L484 640C460 640 442 626 442 604Z';

/** Compact umbrellas: one bare, standing on its handle, one put away in its sleeve. */
export const compactUmbrella = (color: string, wood = '#8a5b3b'): Painted => {
  const [t, w] = [tones(color), tones(wood)];
  return (g) =>
    [
      cast(214, 604, g),
      // The one put away: handle and wrist loop stand out of the sleeve
      stroke('M500 262C478 160 590 150 548 262', w.s, 10),
      solid(
        'M478 284C478 262 490 254 508 254L532 254C550 254 562 262 562 284L562 380H478Z',
        w,
        'M470 240H502V380H470Z',
        'M540 240H570V380H540Z',
      ),
      oval(520, 366, 72, 14, t.d),
      shape('M478 350H562V374C540 380 500 380 478 374Z', w.d),
      solid(
        sleeve,
        t,
        'M430 350L488 350C478 460 480 560 490 650L430 650Z',
        'M552 350L610 350L610 650L540 650C560 540 562 440 552 350Z',
        shape('M430 364C500 384 540 384 610 364L610 396C540 412 500 412 430 396Z', t.s, ' opacity=".6"'),
      ),
      // The bare one
      stroke('M268 236L268 196', w.s, 20) + stroke('M266 232L266 196', w.b, 14),
      stroke('M240 612C180 612 150 560 172 506', w.s, 10),
      solid(
        'M226 520H312V612C312 630 300 640 280 640H258C238 640 226 630 226 612Z',
        w,
        'M210 510H252V650H210Z',
        'M288 510H320V650H288Z',
      ),
      solid(
        bundle,
        t,
        'M190 210L250 210C234 320 230 440 240 540L190 540Z',
        'M302 210L350 210L350 540L296 540C312 440 312 320 302 210Z',
        shape(
          'M268 222C250 300 242 400 246 534L258 534C254 420 258 310 268 222ZM280 222C290 300 292 420 280 534L294 534C306 420 302 310 280 222Z',
          t.s,
        ),
      ),
      shape('M203 398C240 412 300 412 331 396L333 430C300 446 240 446 201 432Z', t.d),
      oval(298, 427, 9, 9, dye.gin),
    ].join('');
};

const furled =
  'M400 606C380 560 308 470 305 410C305 384 323 366 333 352C318 330 292 300 272 276C300 262 321 274 339 286C356 262 382 262 400 284C418 262 444 262 461 286C479 274 500 262 528 276C508 300 482 330 467 352C477 366 495 384 495 410C492 470 420 560 400 606Z';

/** A child's umbrella, furled, hanging from a peg by its crook; one panel is clear. */
export const kidsUmbrella = (color: string, crook: string = dye.shiro): Painted => {
  const [t, k] = [tones(color), tones(crook)];
  const hook = 'M400 290L400 176C400 104 306 104 306 176';
  return (g) =>
    [
      shape(furled, wallShade(g), ' transform="translate(26 16)"'),
      stroke(hook, wallShade(g), 30, ' transform="translate(24 16)"'),
      peg(353, 160, g),
      stroke(hook, k.s, 34) + stroke('M397 290L397 175C397 112 310 112 310 175', k.b, 23),
      stroke('M400 590L400 634', k.s, 18) + stroke('M398 590L398 634', k.b, 11),
      solid(
        furled,
        t,
        'M259 250L339 286C349 310 351 334 346 352C323 420 356 520 400 620L272 560Z',
        'M541 250L461 286C451 310 449 334 451 352C479 420 446 520 400 620L528 560Z',
        shape(
          'M400 284C392 310 390 334 390 352C374 420 385 520 400 620C408 520 405 420 405 352C408 334 408 310 400 284Z',
          t.s,
        ) +
          shape(
            'M400 284C424 296 440 320 444 352C462 430 440 530 400 620C410 520 407 420 405 352C408 334 408 310 400 284Z',
            mix(t.l, '#ffffff', 0.45),
          ) +
          shape(
            'M339 286C351 310 356 334 356 352L374 352C367 330 354 304 339 286ZM461 286C449 310 444 334 444 352L426 352C433 330 446 304 461 286Z',
            t.s,
            ' opacity=".7"',
          ),
      ),
      shape('M323 342C364 354 436 354 477 342L484 376C438 390 362 390 316 376Z', t.d),
      oval(432, 368, 9, 9, k.b),
      ...[272, 339, 400, 461, 528].map((x, i) => oval(x, i % 4 ? 285 : 277, 11, 11, k.b)),
    ].join('');
};

import { cast, dye, mix, oval, type Painted, place, shape, stroke, tones } from '../paint';
import { type Outline, strip, turned } from '../turned';

/** Board with a handle, hung by a leather loop; straight grain. */
export const cuttingBoard =
  (color: string): Painted =>
  (g) => {
    const t = tones(color);
    const k = tones(dye.kuri);
    const grain = [250, 292, 340, 396, 440, 474, 520]
      .map((x, i) =>
        stroke(
          `M${x} ${330 + (i % 3) * 20}C${x + 6} 420 ${x - 6} 520 ${x + 2} ${606 - (i % 2) * 40}`,
          t.s,
          4,
          ' opacity=".45"',
        ),
      )
      .join('');
    return (
      cast(220, 590, g) +
      shape(
        'M362 132C362 106 382 92 410 92C438 92 462 106 462 132L466 236C468 262 482 272 508 272L552 272C586 272 604 290 604 324L604 606C604 630 592 640 568 640L246 640Z',
        t.s,
      ) +
      shape(
        'M346 132C346 106 366 92 394 92C422 92 442 106 442 132L446 236C448 262 462 272 488 272L532 272C566 272 580 290 580 324L580 606C580 630 568 640 546 640L242 640C220 640 208 630 208 606L208 324C208 290 222 272 256 272L300 272C326 272 340 262 342 236Z',
        t.b,
      ) +
      shape(
        'M346 132C346 106 366 92 394 92C372 110 368 180 368 240C366 290 330 300 296 324C262 350 256 540 268 640L242 640C220 640 208 630 208 606L208 324C208 290 222 272 256 272L300 272C326 272 340 262 342 236Z',
        t.l,
      ) +
      grain +
      oval(394, 146, 20, 21, t.d) +
      oval(398, 149, 16, 17, mix(g[0], '#3a2f2a', 0.16)) +
      stroke('M394 140C366 128 330 150 322 196C316 230 322 262 338 270', k.s, 12) +
      stroke('M392 138C364 126 328 146 319 194C313 228 319 258 334 268', k.b, 8)
    );
  };

/** One glass: clear above, coloured below, with a heavy base. Drawn with its foot at (0, 0). */
function glass(color: string, wall: string) {
  const t = tones(mix(color, wall, 0.2));
  const sag = [28, 12] as const;
  const body: Outline = [
    [124, -392],
    [118, -240, 110, -90, 102, -12],
  ];
  const dipped: Outline = [
    [115, -190],
    [112, -120, 108, -60, 102, -12],
  ];
  return (
    oval(0, -392, 124, 28, mix(wall, '#8a949a', 0.34)) +
    oval(0, -390, 114, 22, mix(wall, '#8a949a', 0.12)) +
    shape(strip(0, body, -1, 1, sag), mix(wall, '#ffffff', 0.5), ' opacity=".82"') +
    shape(strip(0, body, -1, -0.66, sag), '#ffffff', ' opacity=".7"') +
    shape(strip(0, body, 0.62, 1, sag), mix(wall, '#5d6c74', 0.3), ' opacity=".8"') +
    turned(0, dipped, t, [22, 12]) +
    oval(0, -44, 92, 12, t.s) +
    shape(
      strip(
        0,
        [
          [105, -40],
          [104, -30, 103, -20, 102, -12],
        ],
        -1,
        1,
        [14, 12],
      ),
      t.d,
      ' opacity=".45"',
    ) +
    shape(strip(0, body, -0.5, -0.38, sag), '#ffffff', ' opacity=".35"')
  );
}

/** Two tumblers, the second a step behind. */
export const glasses =
  (color: string): Painted =>
  (g) => {
    const far = mix(color, '#2a2438', 0.12);
    return (
      cast(430, 640, g, 622, 22) +
      cast(220, 430, g) +
      place(536, 624, 0.95, glass(far, g[0])) +
      place(310, 640, 1.06, glass(color, g[0]))
    );
  };

/** Tea caddy wrapped in dyed paper, with a wooden scoop of roasted leaves. */
export const teaTin =
  (color: string): Painted =>
  (g) => {
    const t = tones(color);
    const w = tones('#a9784c');
    const leaf = [
      'M560 596l34 -10',
      'M584 606l40 4',
      'M604 590l26 8',
      'M616 604l30 -12',
      'M574 590l20 14',
      'M640 612l30 -4',
      'M548 606l24 2',
    ]
      .map((d, i) => stroke(d, i % 2 ? '#5b3c28' : '#7a5236', 9))
      .join('');
    const scoop =
      shape(
        'M520 612C520 590 560 582 604 582C660 582 690 592 690 608C690 632 650 640 604 640C556 640 520 634 520 612Z',
        w.s,
      ) +
      oval(604, 604, 84, 20, w.b) +
      leaf +
      stroke('M676 600L756 566', w.s, 22) +
      stroke('M676 596L754 563', w.l, 13);
    return (
      cast(240, 480, g) +
      cast(530, 720, g, 640, 16) +
      turned(
        360,
        [
          [150, 296],
          [150, 626],
        ],
        t,
        [32, 14],
      ) +
      turned(
        360,
        [
          [156, 176],
          [156, 300],
        ],
        t,
        [34, 30],
      ) +
      shape(
        strip(
          360,
          [
            [150, 304],
            [150, 316],
          ],
          -1,
          1,
          [30, 30],
        ),
        t.d,
      ) +
      oval(360, 176, 156, 34, t.l) +
      oval(364, 178, 150, 31, mix(t.l, t.b, 0.22)) +
      shape(
        strip(
          360,
          [
            [152, 420],
            [152, 532],
          ],
          -0.42,
          0.42,
          [25, 18],
        ),
        dye.shiro,
      ) +
      stroke('M336 482v14a20 20 0 0 0 40 0v-14', dye.nando, 8) +
      `<circle cx="356" cy="470" r="8" fill="${dye.renga}"/>` +
      scoop
    );
  };

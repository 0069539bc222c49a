import { cast, mix, oval, type Painted, shape, stroke, tones } from '../paint';
import { type Outline, strip, turned } from '../turned';

const CLAY = '#b98f6a';
const IRON = '#7b543b';

/** Rice bowl on a high bare foot; the glaze thins to iron brown at the lip. */
export const riceBowl =
  (color: string): Painted =>
  (g) => {
    const t = tones(color);
    const lip = tones(IRON);
    const wall: Outline = [
      [236, 334],
      [230, 452, 184, 560, 98, 598],
    ];
    const foot: Outline = [
      [98, 594],
      [92, 606, 88, 618, 92, 630],
    ];
    return (
      cast(300, 500, g) +
      turned(400, foot, tones(CLAY), [12, 12]) +
      turned(400, wall, t, [54, 14]) +
      oval(400, 334, 236, 54, lip.b) +
      shape('M164 334C164 304 270 280 400 280C340 290 250 306 240 372C194 362 164 350 164 334Z', lip.l) +
      oval(400, 337, 224, 46, t.d) +
      shape(
        'M182 352C220 372 302 383 400 383C498 383 580 372 618 352C590 322 500 312 400 312C300 312 210 322 182 352Z',
        t.s,
      ) +
      shape(
        'M330 381C352 382 376 383 400 383C498 383 580 372 618 352C606 340 586 331 560 325C540 352 450 374 330 381Z',
        t.b,
      )
    );
  };

/** One large plate facing us, two smaller ones stacked before it. */
export const plates =
  (color: string): Painted =>
  (g) => {
    const t = tones(color);
    const rim = tones(mix(color, CLAY, 0.5));
    const upright =
      oval(370, 388, 226, 230, rim.s) +
      oval(364, 386, 226, 230, rim.l) +
      oval(364, 386, 218, 222, t.b) +
      shape(
        'M364 164C244 164 146 264 146 386C146 508 244 608 364 608C284 590 186 500 186 386C186 272 284 182 364 164Z',
        t.l,
      ) +
      shape(
        'M364 164C484 164 582 264 582 386C582 508 484 608 364 608C444 590 542 500 542 386C542 272 444 182 364 164Z',
        t.s,
      ) +
      oval(364, 388, 156, 159, t.s) +
      shape('M262 508A156 159 0 0 0 466 268C548 356 520 486 420 522C360 542 300 536 262 508Z', t.l) +
      oval(364, 388, 141, 144, t.b) +
      shape('M264 490A141 144 0 0 1 364 244C392 244 418 252 440 266C340 280 268 370 264 490Z', mix(t.b, t.s, 0.5));
    const stacked = (cx: number, y: number, r: number) => {
      const side: Outline = [
        [r, y],
        [r - 4, y + 22, r * 0.7, y + 40, r * 0.5, y + 44],
      ];
      return (
        turned(cx, side, t, [r * 0.15, r * 0.08]) +
        oval(cx, y, r, r * 0.15, rim.l) +
        oval(cx, y + 1, r - 7, r * 0.15 - 4, t.b) +
        oval(cx, y + 4, r * 0.66, r * 0.085, t.s)
      );
    };
    return cast(170, 560, g) + cast(360, 700, g, 640, 20) + upright + stacked(522, 582, 178) + stacked(522, 552, 132);
  };

/** Small side-handled teapot, unglazed, with the rings the wheel left. */
export const teapot =
  (color: string): Painted =>
  (g) => {
    const t = tones(color);
    const body: Outline = [
      [104, 376],
      [176, 392, 206, 452, 204, 500],
      [202, 566, 168, 612, 120, 630],
    ];
    const lid: Outline = [
      [26, 318],
      [64, 322, 98, 338, 112, 366],
    ];
    const knob: Outline = [
      [34, 274],
      [42, 286, 30, 300, 24, 322],
    ];
    const spout =
      shape('M240 590C166 560 142 474 108 410C100 392 114 380 132 386C184 404 220 420 262 424Z', t.b) +
      shape('M108 410C100 392 114 380 132 386C184 404 220 420 262 424L240 466C192 454 150 440 108 410Z', t.l) +
      oval(119, 397, 19, 9, t.d, ' transform="rotate(28 119 397)"');
    const handle =
      shape('M520 440L660 356C682 352 706 388 694 408L546 534Z', t.b) +
      shape('M528 494L690 384C698 394 698 402 694 408L546 534Z', t.s) +
      shape('M520 440L660 356C666 355 672 357 678 361L524 462Z', t.l) +
      oval(680, 382, 15, 30, t.d, ' transform="rotate(-32 680 382)"');
    const rings = [440, 462, 484]
      .map((y, i) =>
        stroke(`M${222 - i * 8} ${y}C300 ${y + 34} 460 ${y + 34} ${538 + i * 8} ${y}`, t.s, 3, ' opacity=".7"'),
      )
      .join('');
    return (
      cast(250, 520, g) +
      spout +
      turned(380, body, t, [22, 10]) +
      rings +
      handle +
      oval(380, 378, 122, 28, t.d) +
      turned(380, lid, t, [5, 20]) +
      turned(380, knob, t, [5, 4]) +
      oval(380, 275, 34, 10, t.l) +
      oval(330, 352, 6, 4, t.d)
    );
  };

/** Lidded pot for rice and hot dishes; chatter marks run round the lid, the foot is bare. */
export const donabe =
  (color: string): Painted =>
  (g) => {
    const t = tones(color);
    const k = tones(CLAY);
    const pot: Outline = [
      [262, 440],
      [264, 520, 240, 590, 172, 626],
    ];
    const lid: Outline = [
      [70, 300],
      [170, 316, 254, 362, 276, 428],
    ];
    const bare: Outline = [
      [226, 570],
      [212, 598, 196, 616, 172, 626],
    ];
    const ear = (x: number, turn: 1 | -1) =>
      `<g transform="translate(${x} 466) scale(${turn} 1)">` +
      shape('M-20 -14C30 -26 70 -22 76 4C82 32 40 48 -22 44Z', turn > 0 ? t.s : t.b) +
      shape('M-20 -14C30 -26 66 -22 74 -4C50 -8 20 -2 -20 8Z', turn > 0 ? t.b : t.l) +
      '</g>';
    const marks = [
      [352, 188],
      [380, 222],
      [404, 244],
    ]
      .map(([y = 0, r = 0], i) =>
        stroke(
          `M${400 - r} ${y}C${400 - r * 0.6} ${y + 34} ${400 + r * 0.6} ${y + 34} ${400 + r} ${y}`,
          t.l,
          6,
          ` stroke-dasharray="3 ${15 + i * 2}" opacity=".7"`,
        ),
      )
      .join('');
    return (
      cast(220, 580, g) +
      ear(136, -1) +
      ear(664, 1) +
      turned(400, pot, t, [40, 14]) +
      turned(400, bare, k, [26, 14]) +
      shape(
        strip(
          400,
          [
            [276, 428],
            [278, 438, 276, 446, 268, 450],
          ],
          -1,
          1,
          [36, 36],
        ),
        t.d,
      ) +
      turned(400, lid, t, [10, 36]) +
      marks +
      turned(
        400,
        [
          [78, 262],
          [66, 276, 62, 290, 70, 304],
        ],
        t,
        [12, 10],
      ) +
      oval(400, 262, 78, 16, t.l) +
      oval(400, 264, 58, 10, t.s) +
      oval(512, 344, 11, 7, t.d, ' transform="rotate(24 512 344)"')
    );
  };

import { highTop, slipOn, sneaker } from '../pictures/objects/shoes-canvas';
import { dye } from '../pictures/paint';
import { dyed } from './dye-names';
import { footLengths, shoeTable } from './shoe-sizes';
import type { SeedProduct } from './types';

/** Rubber and laces follow the dye only where white would jar. */
const rubberOf = (color: string): [sole: string, laces: string] =>
  color === dye.sumi ? ['#5f5a55', '#8f8880'] : color === dye.kinari ? ['#f6f1e6', '#fbf7ee'] : [dye.shiro, dye.shiro];

const sneakerSizes = footLengths(22.5, 27);
const everydaySneaker: SeedProduct = {
  handle: 'mainichi-sneaker-canvas',
  code: 'SNK',
  title: { ja: 'まいにちスニーカー 綿帆布', en: 'Everyday sneaker, cotton canvas' },
  tagline: {
    ja: '履いて、洗って、また履く。足の形になるひもぐつ。',
    en: 'Wear, wash, wear again. It ends up the shape of your foot.',
  },
  kicker: { ja: 'シューズ・8号帆布', en: 'Shoes · No. 8 canvas' },
  description: {
    ja: '<p>毎日おなじ靴を履きたい人のための、いちばん普通のひもぐつです。帆かばんにも使う8号帆布を、裁つ前に一度洗って縮ませてあるので、家で洗っても大きさが変わりにくくできています。</p><p>新しいうちは甲が少しかたく感じます。二週間ほど履くと、よく曲がるところから順にやわらかくなります。</p><ul><li>つま先は二重のゴムで、ぶつけても布が切れにくい</li><li>中敷きは取り外せます</li><li>替えのひもを1組お付けしています</li></ul>',
    en: '<p>The plainest lace-up we could make, for people who like to wear the same shoes every day. The No. 8 canvas is washed once before it’s cut, so it has already done its shrinking when you wash it at home.</p><p>It feels a little stiff over the instep at first. Give it two weeks: it softens where your foot bends most.</p><ul><li>Two layers of rubber at the toe</li><li>The insole comes out</li><li>A spare pair of laces is in the box</li></ul>',
  },
  care: {
    ja: '<ul><li>甲：綿100%(8号帆布) 底：合成ゴム 中敷き：綿・ウレタン</li><li>ひもと中敷きを外し、30℃までの水で手洗い。日かげに干してください</li><li>紺と墨は、はじめの数回は色が出ます。ほかのものと分けて洗ってください</li></ul>',
    en: '<ul><li>Upper: 100% cotton (No. 8 canvas). Sole: synthetic rubber. Insole: cotton and urethane</li><li>Take out laces and insole, wash by hand at up to 30°C, dry in the shade</li><li>Navy and ink give off some colour in the first washes, so wash them on their own</li></ul>',
  },
  priceYen: 6490,
  taxPercent: 10,
  colors: dyed('kon', 'karashi', 'kinari', 'sumi'),
  sizes: sneakerSizes,
  sizeTable: shoeTable(
    sneakerSizes,
    { spare: 8, width: 96 },
    {
      ja: '幅は2E相当。甲の低い方は0.5 cm 小さめが合うことがあります。',
      en: 'About a 2E width. If your instep is low, try half a size down.',
    },
  ),
  weightGrams: 680,
  packed: [320, 205, 115],
  tags: ['スニーカー', 'ズック', '運動靴', 'ひも靴', 'キャンバス', 'レディース', 'メンズ'],
  picture: {
    ground: 'kinari',
    grounds: { kinari: 'suna' },
    paint: (color) => sneaker(color, ...rubberOf(color)),
    details: [
      { view: '330 300 420 420', alt: { ja: 'つま先。ゴムのキャップとひも', en: 'The toe: rubber cap and laces' } },
      { view: '60 300 400 400', alt: { ja: 'かかと。当て布と縫い目', en: 'The heel: patch and stitching' } },
    ],
  },
};

const highTopSizes = footLengths(23, 27);
const everydayHighTop: SeedProduct = {
  handle: 'mainichi-sneaker-high',
  code: 'HIC',
  title: { ja: 'まいにちスニーカー ハイカット', en: 'Everyday sneaker, high-top' },
  tagline: { ja: 'くるぶしまで包む。すそを折る日に。', en: 'Covers the ankle. For days with turned-up hems.' },
  kicker: { ja: 'シューズ・8号帆布', en: 'Shoes · No. 8 canvas' },
  description: {
    ja: '<p>まいにちスニーカーと同じ木型、同じ帆布で、丈だけをくるぶしの上まで伸ばしました。履き口は二枚重ねにして、当たる縫い目を外へ逃がしています。</p><p>ひもは下から三段目までゆるめれば足が入ります。かかとの布を持って引き上げてください。</p>',
    en: '<p>Same last and same canvas as our everyday sneaker, taken up over the ankle. The collar is doubled, with its seams turned outwards where they can’t rub.</p><p>Loosen the laces down to the third row and your foot slides in. Pull it on by the patch at the heel.</p>',
  },
  care: {
    ja: '<ul><li>甲：綿100%(8号帆布) 底：合成ゴム</li><li>30℃までの水で手洗い。形を整え、日かげに干してください</li></ul>',
    en: '<ul><li>Upper: 100% cotton (No. 8 canvas). Sole: synthetic rubber</li><li>Wash by hand at up to 30°C, pull into shape, dry in the shade</li></ul>',
  },
  priceYen: 7590,
  taxPercent: 10,
  colors: dyed('renga', 'sumi', 'matsuba'),
  sizes: highTopSizes,
  sizeTable: shoeTable(
    highTopSizes,
    { spare: 8, width: 96 },
    {
      ja: '幅は2E相当。厚手の靴下には0.5 cm 大きめをお選びください。',
      en: 'About a 2E width. Go up half a size for thick socks.',
    },
  ),
  weightGrams: 820,
  packed: [325, 220, 125],
  tags: ['スニーカー', 'ハイカット', '運動靴', 'ひも靴', 'キャンバス', 'レディース', 'メンズ'],
  picture: {
    ground: 'mizu',
    paint: (color) => highTop(color),
    details: [
      { view: '300 190 360 360', alt: { ja: 'ひもと羽根。七段の穴', en: 'Laces, seven rows of them' } },
      { view: '70 220 330 330', alt: { ja: '履き口とかかとの布', en: 'The collar and the heel patch' } },
    ],
  },
};

const slipOnSizes = footLengths(23, 27);
const standingSlipOn: SeedProduct = {
  handle: 'tatta-mama-slip-on',
  code: 'SLP',
  title: { ja: '立ったまま履けるスリッポン', en: 'Step-in slip-on' },
  tagline: { ja: '手を使わずに、すっと入る。', en: 'In you step. No hands needed.' },
  kicker: { ja: 'シューズ・綿ツイル', en: 'Shoes · Cotton twill' },
  description: {
    ja: '<p>荷物を持ったまま、子どもを抱いたまま。両手がふさがっていても履けるように、かかとを少しだけ外へ開き、中に折れにくい芯を入れました。</p><p>両脇のゴムは指三本ぶん。幅の広い方にも、むくむ夕方にも、無理なくついてきます。</p>',
    en: '<p>For when you’re carrying the shopping, or a child. The heel is cut slightly open, with a stiffener inside that springs back, so your foot finds its own way in.</p><p>Elastic three fingers wide on both sides gives a little for broad feet, and for tired ones in the evening.</p>',
  },
  care: {
    ja: '<ul><li>甲：綿100%(ツイル) 脇：ゴム織り 底：天然ゴム・合成ゴム</li><li>30℃までの水で手洗い。洗濯機と乾燥機は避けてください</li></ul>',
    en: '<ul><li>Upper: 100% cotton twill. Sides: woven elastic. Sole: natural and synthetic rubber</li><li>Wash by hand at up to 30°C. No machine, no tumble dryer</li></ul>',
  },
  priceYen: 5390,
  taxPercent: 10,
  colors: dyed('matsuba', 'kon', 'renga', 'hai'),
  sizes: slipOnSizes,
  sizeTable: shoeTable(
    slipOnSizes,
    { spare: 6, width: 97 },
    {
      ja: '幅は3E相当。かかとが細い方は0.5 cm 小さめをお試しください。',
      en: 'About a 3E width. With narrow heels, try half a size down.',
    },
  ),
  weightGrams: 540,
  packed: [310, 200, 105],
  tags: ['スリッポン', 'ひもなし', 'らくに履ける', 'レディース', 'メンズ'],
  picture: {
    ground: 'fuji',
    paint: (color) => slipOn(color),
    details: [
      { view: '230 370 300 300', alt: { ja: '脇のゴムと縫い目', en: 'The elastic at the side' } },
      { view: '70 400 300 300', alt: { ja: 'かかと。外へ少し開いた履き口', en: 'The heel, cut slightly open' } },
    ],
  },
};

export const canvasShoes: SeedProduct[] = [everydaySneaker, everydayHighTop, standingSlipOn];

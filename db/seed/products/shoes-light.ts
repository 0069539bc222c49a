import { sandal, slippers } from '../pictures/objects/shoes-open';
import { kidsSneaker } from '../pictures/objects/shoes-sport';
import { dye } from '../pictures/paint';
import { dyed } from './dye-names';
import { footLengths, shoeTable } from './shoe-sizes';
import type { SeedProduct } from './types';

const sandalSizes = footLengths(23, 27, 1);
const corkSandals: SeedProduct = {
  handle: 'ashiura-sandal',
  code: 'SDL',
  title: { ja: '足うらにそうサンダル', en: 'Cork-bed sandals' },
  tagline: { ja: 'コルクがへこんで、自分の足うらになる。', en: 'The cork gives way until it’s your own footprint.' },
  kicker: { ja: 'シューズ・コルク', en: 'Shoes · Cork' },
  description: {
    ja: '<p>土ふまずを支える形に削ったコルクの台に、起毛の革を張りました。体の重みでゆっくりへこみ、ひと夏で足うらの形になります。</p><p>かかとのベルトは前へ倒せば、つっかけになります。</p>',
    en: '<p>The bed is cork, shaped to hold up the arch and covered with soft brushed leather. It gives slowly under your weight; by the end of one summer it knows your foot.</p><p>Fold the heel strap forward and they’re mules.</p>',
  },
  care: {
    ja: '<ul><li>ベルト：牛革 台：コルク・天然ゴム 底：EVA</li><li>水につけないでください。足うらの革は、かたくしぼった布で拭いてください</li></ul>',
    en: '<ul><li>Straps: cow leather. Bed: cork and natural rubber. Sole: EVA</li><li>Don’t soak them. Wipe the leather bed with a well-wrung cloth</li></ul>',
  },
  priceYen: 7920,
  taxPercent: 10,
  colors: dyed('matsuba', 'sumi', 'renga', 'kinari'),
  sizes: sandalSizes,
  sizeTable: shoeTable(
    sandalSizes,
    { spare: 4, width: 100 },
    {
      ja: '1 cm きざみです。間の方は大きいほうをお選びください。',
      en: 'Whole sizes only. If you’re in between, take the larger.',
    },
  ),
  weightGrams: 510,
  packed: [310, 210, 110],
  tags: ['サンダル', 'つっかけ', '夏', 'コルク', 'レディース', 'メンズ'],
  picture: {
    ground: 'mizu',
    paint: (color) => sandal(color),
    details: [
      { view: '240 380 280 280', alt: { ja: '留め具と甲のベルト', en: 'The buckle and the instep strap' } },
      { view: '470 430 280 280', alt: { ja: 'つま先。コルクの台と底', en: 'The toe: cork bed and sole' } },
    ],
  },
};

const houseSlippers: SeedProduct = {
  handle: 'youmou-room-slippers',
  code: 'RMS',
  title: { ja: '羊毛フェルトの室内ばき', en: 'Felted wool house shoes' },
  tagline: { ja: '床の冷たさが、遠くなる。', en: 'Keeps the cold floor at a distance.' },
  kicker: { ja: 'シューズ・羊毛', en: 'Shoes · Wool' },
  description: {
    ja: '<p>羊毛を湯でもんで縮ませた、5 mm厚のフェルトです。縫い目は履き口の一か所だけ。素足に当たるところがありません。</p><p>底は薄い革なので、歩いても音が立ちにくく、畳も傷めません。</p>',
    en: '<p>Wool, shrunk in hot water to a felt 5 mm thick. There’s one seam, at the opening, and none where your bare foot would feel it.</p><p>The sole is thin leather: quiet on wood, gentle on tatami.</p>',
  },
  care: {
    ja: '<ul><li>本体：羊毛100% 底：牛革</li><li>毛玉はブラシで。汚れたら、ぬるま湯で押し洗いして日かげに干してください</li></ul>',
    en: '<ul><li>Body: 100% wool. Sole: cow leather</li><li>Brush off pilling. If they’re dirty, press them in lukewarm water and dry in the shade</li></ul>',
  },
  priceYen: 3960,
  taxPercent: 10,
  colors: dyed('nando', 'hai', 'karashi', 'haizakura'),
  sizes: {
    values: [
      { key: 'S', label: { ja: 'S', en: 'S' } },
      { key: 'M', label: { ja: 'M', en: 'M' } },
      { key: 'L', label: { ja: 'L', en: 'L' } },
    ],
  },
  sizeTable: {
    note: { ja: 'はじめはきつめです。十日ほどでなじみます。', en: 'Snug at first; they settle in about ten days.' },
    head: [
      { ja: 'サイズ', en: 'Size' },
      { ja: '足の長さ(cm)', en: 'Foot (cm)' },
      { ja: '外側の長さ(mm)', en: 'Outside length (mm)' },
    ],
    rows: [
      { key: 'S', cells: ['S', '22.0–23.5', '252'] },
      { key: 'M', cells: ['M', '24.0–25.5', '270'] },
      { key: 'L', cells: ['L', '26.0–27.5', '290'] },
    ],
  },
  weightGrams: 290,
  packed: [290, 190, 90],
  tags: ['スリッパ', 'ルームシューズ', '室内履き', 'ウール', '冬', 'ギフト'],
  picture: {
    ground: 'seiji',
    paint: (color) => slippers(color),
    details: [
      { view: '300 400 300 300', alt: { ja: '履き口の縫い目', en: 'The seam at the opening' } },
      { view: '110 470 300 300', alt: { ja: 'かかと。中敷きと革の底', en: 'The heel: lining and leather sole' } },
    ],
  },
};

const childSizes = footLengths(15, 20, 1);
const childrensSneaker: SeedProduct = {
  handle: 'kodomo-sneaker-belt',
  code: 'KSN',
  title: { ja: 'こどもスニーカー 二本ベルト', en: 'Children’s sneaker, two straps' },
  tagline: { ja: '「じぶんで」と言う日から。', en: 'For the day they say “I’ll do it.”' },
  kicker: { ja: 'シューズ・綿帆布', en: 'Shoes · Cotton canvas' },
  description: {
    ja: '<p>ベルトの先に指が掛かる折り返しを付けました。小さな手でも、はがして、留められます。かかとの輪は、引っぱって履くためのものです。</p><p>中敷きに足形を刷ってあります。つま先の線を越えたら、次のサイズの合図です。</p>',
    en: '<p>The ends of the straps are folded into a small grip, so little hands can open and close them. The loop at the heel is for pulling.</p><p>A footprint is printed on the insole. When the toes reach the line, it’s time for the next size.</p>',
  },
  care: {
    ja: '<ul><li>甲：綿100% ベルト：綿・ナイロン 底：合成ゴム</li><li>ネットに入れて洗濯機で洗えます。乾燥機は使えません</li></ul>',
    en: '<ul><li>Upper: 100% cotton. Straps: cotton and nylon. Sole: synthetic rubber</li><li>Machine wash in a net. No tumble dryer</li></ul>',
  },
  priceYen: 4290,
  taxPercent: 10,
  colors: dyed('karashi', 'nando', 'renga', 'kon'),
  sizes: childSizes,
  sizeTable: shoeTable(
    childSizes,
    { spare: 8, width: 90 },
    {
      ja: '足の長さに5〜8 mm 足したサイズが目安です。',
      en: 'Measure the foot and add 5 to 8 mm.',
    },
  ),
  weightGrams: 320,
  packed: [230, 160, 90],
  tags: ['こども靴', 'キッズ', '子供', 'スニーカー', '運動靴', 'マジックテープ', '保育園'],
  picture: {
    ground: 'sakura',
    paint: (color) => kidsSneaker(color, color === dye.kon ? dye.karashi : dye.shiro),
    details: [
      { view: '320 340 260 260', alt: { ja: '二本のベルト', en: 'The two straps' } },
      { view: '130 350 260 260', alt: { ja: 'かかとの輪', en: 'The loop at the heel' } },
    ],
  },
};

export const lightShoes: SeedProduct[] = [corkSandals, houseSlippers, childrensSneaker];

import { kidsBoots, rainBoots } from '../pictures/objects/rain-boots';
import { dye } from '../pictures/paint';
import { dyed } from './dye-names';
import { footLengths, shoeTable } from './shoe-sizes';
import type { SeedProduct } from './types';

const bootSizes = footLengths(22.5, 26);
const sideGoreRain: SeedProduct = {
  handle: 'ame-side-gore-boots',
  code: 'RBT',
  title: { ja: '雨の日のサイドゴアブーツ 雪道でもすべりにくい底', en: 'Rain Chelsea boots with a winter sole' },
  tagline: { ja: '水たまりは、よけずにまっすぐ。', en: 'Straight through the puddles.' },
  kicker: { ja: '雨の日・天然ゴム', en: 'Rainy days · Natural rubber' },
  description: {
    ja: '<p>丈は26 cm。脇のゴムの裏にも防水の布を張ってあるので、履き口の高さまで水が入りません。</p><p>底は寒くても硬くなりにくいゴムで、細かい溝を斜めに刻みました。凍った路面では、どの靴でもすべります。ゆっくりお歩きください。</p><ul><li>中敷きは取り外せます</li></ul>',
    en: '<p>26 cm tall. Behind the elastic there’s a waterproof cloth, so they keep water out right up to the rim.</p><p>The sole is a rubber that stays soft in the cold, cut with fine slanting grooves. No boot holds on bare ice, though, so do take it slowly.</p><ul><li>The insole comes out to dry</li></ul>',
  },
  care: {
    ja: '<ul><li>甲・底：天然ゴム・合成ゴム 裏：綿ジャージ</li><li>泥を水で流し、日かげに。白い粉はゴムの成分です。布で拭けば落ちます</li></ul>',
    en: '<ul><li>Upper and sole: natural and synthetic rubber. Lining: cotton jersey</li><li>Rinse off mud and dry in the shade. A white bloom is part of the rubber and wipes away</li></ul>',
  },
  priceYen: 5940,
  taxPercent: 10,
  colors: dyed('renga', 'sumi', 'matsuba'),
  sizes: bootSizes,
  sizeTable: shoeTable(
    bootSizes,
    { spare: 12, width: 97 },
    {
      ja: '厚い靴下を見こんだ大きさです。ふだんのサイズをお選びください。',
      en: 'Sized with thick socks in mind. Take your usual size.',
    },
  ),
  weightGrams: 1320,
  packed: [350, 310, 130],
  tags: ['レインブーツ', '長靴', 'ながぐつ', 'サイドゴア', '雪', '梅雨', 'レディース'],
  picture: {
    ground: 'mizu',
    paint: (color) => rainBoots(color, color === dye.sumi ? '#5f5a55' : dye.kuri),
    details: [
      { view: '310 60 320 320', alt: { ja: '脇のゴムと、つまみ', en: 'The side elastic and pull tab' } },
      { view: '420 400 320 320', alt: { ja: 'つま先と底', en: 'The toe and the sole' } },
    ],
  },
};

const childBootSizes = footLengths(14, 19, 1);
const childrensBoots: SeedProduct = {
  handle: 'kodomo-nagagutsu',
  code: 'KBT',
  title: { ja: 'こども長ぐつ', en: 'Children’s rain boots' },
  tagline: { ja: '穴に指を入れて、よいしょ。', en: 'Fingers in the holes, and up.' },
  kicker: { ja: '雨の日・こども', en: 'Rainy days · Children' },
  description: {
    ja: '<p>履き口の下に、指を入れて引き上げる穴があります。二歳ごろから、ひとりで履けるように考えました。</p><p>足首をやわらかく、つま先を広く。しゃがんで水たまりを見ていられる形です。</p>',
    en: '<p>Two holes under the rim are handles. From about two years old, children can pull these on by themselves.</p><p>The ankle is soft and the toe is wide, for long squats beside a puddle.</p>',
  },
  care: {
    ja: '<ul><li>甲・底：合成ゴム(塩ビ不使用) 裏：ポリエステル</li><li>中に水が入ったら、新聞紙を詰めて乾かしてください</li></ul>',
    en: '<ul><li>Upper and sole: synthetic rubber, PVC-free. Lining: polyester</li><li>Wet inside? Stuff them with newspaper</li></ul>',
  },
  priceYen: 2860,
  taxPercent: 10,
  colors: dyed('nando', 'karashi', 'renga'),
  sizes: childBootSizes,
  sizeTable: shoeTable(
    childBootSizes,
    { spare: 10, width: 88 },
    {
      ja: '足の長さに1 cm 足したサイズが目安です。',
      en: 'Measure the foot and add 1 cm.',
    },
  ),
  weightGrams: 480,
  packed: [230, 200, 110],
  tags: ['長靴', 'ながぐつ', 'レインブーツ', 'こども靴', 'キッズ', '子供', '梅雨'],
  picture: {
    ground: 'sakura',
    paint: (color) => kidsBoots(color),
    details: [
      { view: '230 260 260 260', alt: { ja: '引き上げる穴', en: 'The hole to pull by' } },
      { view: '440 400 280 280', alt: { ja: '広いつま先', en: 'The wide toe' } },
    ],
  },
};

export const rainBootPairs: SeedProduct[] = [sideGoreRain, childrensBoots];

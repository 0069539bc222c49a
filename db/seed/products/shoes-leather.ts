import { loafer, sideGore } from '../pictures/objects/shoes-leather';
import { walkingShoe } from '../pictures/objects/shoes-sport';
import { dyed } from './dye-names';
import { footLengths, shoeTable } from './shoe-sizes';
import type { SeedProduct } from './types';

const loaferSizes = footLengths(22.5, 26);
const walkableLoafer: SeedProduct = {
  handle: 'arukeru-loafer',
  code: 'LOF',
  title: { ja: '歩けるローファー', en: 'Loafers you can walk in' },
  tagline: { ja: '駅から会社まで、走れるかかと。', en: 'A heel that survives the dash to the train.' },
  kicker: { ja: 'シューズ・牛革', en: 'Shoes · Cow leather' },
  description: {
    ja: '<p>きちんと見えて、長く歩ける。かかとは2.5 cm、底は前が曲がり、土ふまずは曲がらない二段の硬さにしました。</p><p>革は仕上げの薄い牛革です。傷やしわがそのまま残りますが、磨くほど色が深くなります。</p><ul><li>中敷きの下に5 mmのスポンジ</li><li>かかとのゴムは張り替えられます</li></ul>',
    en: '<p>Smart enough for the office, kind enough for the way there. The heel is 2.5 cm; the sole bends under the ball of the foot and stays firm under the arch.</p><p>The leather has only a thin finish. It keeps its marks and creases, and deepens in colour each time you polish it.</p><ul><li>5 mm of foam under the insole</li><li>The heel tips can be replaced</li></ul>',
  },
  care: {
    ja: '<ul><li>甲：牛革 中：豚革 底：合成ゴム</li><li>ぬれたら布で押さえ、紙を詰めて日かげに。ひと月に一度、革用クリームをうすく塗ってください</li></ul>',
    en: '<ul><li>Upper: cow leather. Lining: pig leather. Sole: synthetic rubber</li><li>If they get wet, blot, stuff with paper and dry in the shade. A thin coat of leather cream once a month is enough</li></ul>',
  },
  priceYen: 12980,
  taxPercent: 10,
  colors: dyed('kuri', 'sumi', 'renga'),
  sizes: loaferSizes,
  sizeTable: shoeTable(
    loaferSizes,
    { spare: 5, width: 92 },
    {
      ja: '幅は2E相当。革は履くうちに幅の方向へ少し伸びます。',
      en: 'About a 2E width. The leather gives a little sideways as you wear it.',
    },
  ),
  weightGrams: 640,
  packed: [310, 205, 115],
  tags: ['ローファー', '革靴', '通勤', 'レディース'],
  picture: {
    ground: 'mizu',
    paint: (color) => loafer(color),
    details: [
      { view: '300 360 300 300', alt: { ja: '甲のベルトと切り込み', en: 'The strap and its slot' } },
      { view: '90 440 260 260', alt: { ja: 'かかと。2.5 cm のヒール', en: 'The heel, 2.5 cm high' } },
    ],
  },
};

const ankleSizes = footLengths(23, 27);
const ankleBoots: SeedProduct = {
  handle: 'kawa-side-gore-boots',
  code: 'SGB',
  title: { ja: '革のサイドゴアブーツ', en: 'Leather Chelsea boots' },
  tagline: { ja: 'ひもも金具もない、朝の早いブーツ。', en: 'No laces, no zip. Boots for quick mornings.' },
  kicker: { ja: 'シューズ・オイルレザー', en: 'Shoes · Oiled leather' },
  description: {
    ja: '<p>油を含ませた牛革は、小雨くらいならはじきます。ゴムは二年で弱るところなので、幅を広めに取り、あとから替えられる縫い方にしました。</p><p>修理は店頭でお受けします。ゴムの張り替えは二週間ほどお預かりします。</p>',
    en: '<p>The leather is full of oil, so a light shower runs off. Elastic is what tires first on a boot like this. Ours is wide, and sewn so that it can be replaced.</p><p>Bring them to any shop for repair. New elastic takes about two weeks.</p>',
  },
  care: {
    ja: '<ul><li>甲：牛革(オイルレザー) 脇：ゴム織り 底：合成ゴム</li><li>ブラシで砂を落とし、乾いて見えたら油を足してください</li></ul>',
    en: '<ul><li>Upper: oiled cow leather. Sides: woven elastic. Sole: synthetic rubber</li><li>Brush off the dust, and feed with oil when the leather looks dry</li></ul>',
  },
  priceYen: 16500,
  taxPercent: 10,
  colors: dyed('kuri', 'sumi', 'matsuba'),
  sizes: ankleSizes,
  sizeTable: shoeTable(
    ankleSizes,
    { spare: 9, width: 98 },
    {
      ja: '幅は2E相当。薄い靴下なら0.5 cm 小さめが合います。',
      en: 'About a 2E width. With thin socks, half a size down fits better.',
    },
  ),
  weightGrams: 1080,
  packed: [340, 290, 125],
  tags: ['ブーツ', 'サイドゴア', 'チェルシーブーツ', '革靴', 'レディース', 'メンズ'],
  picture: {
    ground: 'kinari',
    paint: (color) => sideGore(color),
    details: [
      { view: '190 170 340 340', alt: { ja: '脇のゴムと、つまみ', en: 'Elastic sides and the pull tab' } },
      { view: '420 400 320 320', alt: { ja: 'つま先と底', en: 'The toe and the sole' } },
    ],
  },
};

const walkingSizes = footLengths(22.5, 28);
const walkingShoes: SeedProduct = {
  handle: 'ichiman-po-walking',
  code: 'WLK',
  title: { ja: '一万歩のウォーキングシューズ', en: 'Ten-thousand-step walking shoes' },
  tagline: { ja: '前へころがる底と、結ばないひも。', en: 'A sole that rolls you forward, laces you never tie.' },
  kicker: { ja: 'シューズ・編み地', en: 'Shoes · Knit' },
  description: {
    ja: '<p>かかととつま先をわずかに反らせた底が、足の裏をゆりかごのように送り出します。一日に一万歩ほど歩く店のスタッフが、半年履いて直したものです。</p><p>ひもはゴム製。いちど締め具合を決めたら、あとは履くだけです。</p><ul><li>底の厚さ：かかと 32 mm、つま先 24 mm</li><li>片足 265 g(24.5 cm)</li></ul>',
    en: '<p>The sole curves up a little at heel and toe, so each step rolls into the next. People in our shops walk about ten thousand steps a day. They wore these for six months and told us what to change.</p><p>The laces are elastic. Set them once, then just step in.</p><ul><li>Sole: 32 mm at the heel, 24 mm at the toe</li><li>265 g a shoe (24.5 cm)</li></ul>',
  },
  care: {
    ja: '<ul><li>甲：ポリエステル(再生糸 60%) 底：EVA・合成ゴム</li><li>中敷きを外して手洗い。暖房のそばでは乾かさないでください</li></ul>',
    en: '<ul><li>Upper: polyester, 60% of it recycled. Sole: EVA and synthetic rubber</li><li>Take out the insole and wash by hand. Don’t dry them near a heater</li></ul>',
  },
  priceYen: 9790,
  taxPercent: 10,
  colors: dyed('kon', 'renga', 'hai'),
  sizes: walkingSizes,
  sizeTable: shoeTable(
    walkingSizes,
    { spare: 10, width: 99 },
    {
      ja: '幅は3E相当。つま先に1 cm ほどの余りが目安です。',
      en: 'About a 3E width. Leave roughly 1 cm in front of your toes.',
    },
  ),
  weightGrams: 530,
  packed: [330, 210, 125],
  tags: ['ウォーキングシューズ', 'スニーカー', '運動靴', '散歩', '幅広', 'レディース', 'メンズ'],
  picture: {
    ground: 'seiji',
    paint: (color) => walkingShoe(color),
    details: [
      { view: '310 270 300 300', alt: { ja: '結ばないゴムひも', en: 'Elastic laces' } },
      { view: '70 440 320 320', alt: { ja: 'かかとの底。反りと溝', en: 'The curved sole at the heel' } },
    ],
  },
};

export const leatherShoes: SeedProduct[] = [walkingShoes, walkableLoafer, ankleBoots];

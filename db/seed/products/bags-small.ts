import { drawstring, wallet } from '../pictures/objects/bags-small';
import { sacoche, shoulderBag } from '../pictures/objects/bags-wear';
import { dye, scaled } from '../pictures/paint';
import { dyed } from './dye-names';
import type { SeedProduct } from './types';

const flapShoulder: SeedProduct = {
  handle: 'kabuse-shoulder',
  code: 'SLG',
  title: { ja: 'かぶせのワンショルダー', en: 'Flap shoulder bag' },
  tagline: { ja: '開けるのは片手、閉まるのは自分で。', en: 'Opens with one hand, closes by itself.' },
  kicker: { ja: 'かばん・綿ギャバジンと革', en: 'Bags · Cotton gabardine and leather' },
  description: {
    ja: '<p>革の舌を差し込むだけで閉まる、ふた付きの肩かけです。磁石も金具の音もないので、静かな場所でも気がねなく開けられます。</p><p>持ち手は革一枚を丸く縫ったもの。冬の厚い上着でも、肩からすべり落ちにくくなっています。</p><ul><li>幅 28 cm・高さ 18 cm・まち 9 cm</li><li>内側に仕切り2つ、鍵の輪1つ</li></ul>',
    en: '<p>A leather tongue slips under a bar and the flap is shut. No magnet, no snap, so it opens without a sound in quiet places.</p><p>The strap is one piece of leather sewn into a tube. It stays put, even on a thick winter coat.</p><ul><li>28 cm wide, 18 cm high, 9 cm deep</li><li>Two dividers and a key ring inside</li></ul>',
  },
  care: {
    ja: '<ul><li>本体：綿100%(ギャバジン) 持ち手：牛革</li><li>乾いた布でから拭き。ぬれたら持ち手を上にして吊るしてください</li></ul>',
    en: '<ul><li>Body: 100% cotton gabardine. Strap: cow leather</li><li>Wipe with a dry cloth. If it gets wet, hang it up by the strap</li></ul>',
  },
  priceYen: 9900,
  taxPercent: 10,
  colors: dyed('sumi', 'renga', 'nando'),
  weightGrams: 520,
  packed: [320, 220, 100],
  tags: ['ショルダーバッグ', '肩かけ', 'ワンショルダー', 'ハンドバッグ', '通勤'],
  picture: {
    ground: 'sakura',
    paint: (color) => shoulderBag(color),
    details: [
      { view: '330 400 260 260', alt: { ja: '革の舌と留め', en: 'The leather tongue' } },
      { view: '140 240 280 280', alt: { ja: '持ち手の付け根', en: 'Where the strap joins' } },
    ],
  },
};

const canvasSacoche: SeedProduct = {
  handle: 'hanpu-sacoche',
  code: 'SAC',
  title: { ja: '帆布サコッシュ', en: 'Canvas sacoche' },
  tagline: { ja: '財布と鍵と文庫本。', en: 'Wallet, keys, a paperback.' },
  kicker: { ja: 'かばん・10号帆布', en: 'Bags · No. 10 canvas' },
  description: {
    ja: '<p>手ぶらで出たいけれど、手ぶらでは困る日のために。厚みのない一枚なので、上着の下にも掛けられます。</p><p>ひもは結び目で長さを変えます。金具がないぶん、126 gです。</p><ul><li>幅 24 cm・高さ 17 cm</li><li>前に差し込みポケット1つ</li></ul>',
    en: '<p>For days when you’d rather carry nothing but can’t. It’s quite flat, so it sits under a jacket.</p><p>The cord adjusts with a knot. No buckles, which is why it weighs only 126 g.</p><ul><li>24 cm wide, 17 cm high</li><li>One slip pocket in front</li></ul>',
  },
  care: {
    ja: '<ul><li>本体：綿100%(10号帆布) ひも：牛革</li><li>ひもを外して、30℃までの水で手洗いできます</li></ul>',
    en: '<ul><li>Body: 100% cotton (No. 10 canvas). Cord: cow leather</li><li>Take off the cord and wash by hand at up to 30°C</li></ul>',
  },
  priceYen: 3190,
  taxPercent: 10,
  colors: dyed('nando', 'karashi', 'kinari', 'sumi', 'renga'),
  weightGrams: 126,
  packed: [250, 180, 15],
  tags: ['サコッシュ', 'ショルダーバッグ', '小さいかばん', '軽い', '散歩', 'メンズ', 'レディース'],
  picture: {
    ground: 'fuji',
    paint: (color) => sacoche(color),
    details: [
      { view: '180 310 240 240', alt: { ja: 'ファスナーの引き手と革の当て', en: 'The zip pull and leather corner' } },
      { view: '270 60 260 260', alt: { ja: '革ひも', en: 'The leather cord' } },
    ],
  },
};

const linenDrawstring: SeedProduct = {
  handle: 'asa-kinchaku',
  code: 'KIN',
  title: { ja: '麻の巾着 中', en: 'Linen drawstring bag, medium' },
  tagline: { ja: '引けば閉まる。それだけの袋。', en: 'Pull, and it’s closed. That’s the whole bag.' },
  kicker: { ja: 'かばん・リネン', en: 'Bags · Linen' },
  description: {
    ja: '<p>お弁当箱、裁縫道具、旅先の下着。決まった使いみちのない袋が一つあると、たいていのものが片づきます。</p><p>裏地も同じ麻です。ひもは左右どちらからでも引けて、閉じると口が花のように立ちます。</p><ul><li>幅 26 cm・高さ 28 cm・まち 10 cm</li></ul>',
    en: '<p>A lunch box, sewing things, underwear for a trip: one bag with no fixed purpose puts most things in order.</p><p>It’s lined with the same linen. Pull the cord from either side and the mouth stands up like a flower.</p><ul><li>26 cm wide, 28 cm high, 10 cm deep</li></ul>',
  },
  care: {
    ja: '<ul><li>表・裏：麻100% ひも：綿100%</li><li>洗濯機で洗えます。ぬれているうちにしわを伸ばしてください</li></ul>',
    en: '<ul><li>Outside and lining: 100% linen. Cord: 100% cotton</li><li>Machine washable. Smooth it out while it’s damp</li></ul>',
  },
  priceYen: 1760,
  taxPercent: 10,
  colors: dyed('renga', 'kon', 'haizakura', 'matsuba', 'karashi'),
  weightGrams: 90,
  packed: [270, 150, 20],
  tags: ['巾着', 'きんちゃく', '袋', 'お弁当袋', 'ポーチ', 'ギフト', 'リネン'],
  picture: {
    ground: 'seiji',
    paint: (color) => drawstring(color),
    details: [
      { view: '420 300 240 240', alt: { ja: 'ひもの結び玉', en: 'The knotted ends of the cord' } },
      { view: '210 200 300 300', alt: { ja: 'しぼった口のひだ', en: 'Pleats at the gathered mouth' } },
    ],
  },
};

const foldedWallet: SeedProduct = {
  handle: 'futatsuori-wallet',
  code: 'WAL',
  title: { ja: '二つ折り財布', en: 'Folding wallet' },
  tagline: { ja: '小銭が見える。カードは六枚まで。', en: 'Coins in plain sight. Six cards, no more.' },
  kicker: { ja: 'かばん・ぬめ革', en: 'Bags · Vegetable-tanned leather' },
  description: {
    ja: '<p>小銭入れは箱形に広がって、底まで見えます。レジで探す時間を、少しだけ短くするための形です。</p><p>革の端は切りっぱなしを磨いて仕上げました。はじめは淡い色ですが、三月ほどでつやが出て、色が落ち着きます。</p><ul><li>閉じて 幅 11 cm・高さ 9.5 cm・厚さ 1.8 cm</li><li>札入れ1、カード6、小銭入れ1</li></ul>',
    en: '<p>The coin pocket opens like a box, so you see right to the bottom. It saves a little time at the till.</p><p>The edges are cut, then polished rather than folded. The leather starts pale; in about three months it gains a shine and settles into its colour.</p><ul><li>Closed: 11 cm wide, 9.5 cm high, 1.8 cm thick</li><li>One note pocket, six cards, one coin pocket</li></ul>',
  },
  care: {
    ja: '<ul><li>牛革(植物タンニンなめし)</li><li>水ぬれは跡になります。ぬれたらすぐに、軽くたたいて乾かしてください</li></ul>',
    en: '<ul><li>Cow leather, vegetable-tanned</li><li>Water leaves marks. Blot it at once and let it dry</li></ul>',
  },
  priceYen: 8580,
  taxPercent: 10,
  colors: dyed('kuri', 'karashi', 'kon', 'sumi'),
  weightGrams: 98,
  packed: [130, 115, 30],
  tags: ['財布', 'さいふ', '二つ折り', '革小物', 'ギフト', 'メンズ', 'レディース'],
  picture: {
    ground: 'seiji',
    paint: (color) => scaled(1.14, wallet(color, color === dye.karashi ? dye.shiro : dye.kinari)),
    details: [
      { view: '400 341 308 308', alt: { ja: '箱形に開く小銭入れ', en: 'The coin pocket opens like a box' } },
      { view: '115 306 296 296', alt: { ja: 'カード入れ', en: 'Card slots' } },
    ],
  },
};

export const smallBags: SeedProduct[] = [flapShoulder, canvasSacoche, linenDrawstring, foldedWallet];

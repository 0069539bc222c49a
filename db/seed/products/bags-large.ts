import { boston, miniTote, tote } from '../pictures/objects/bags-carry';
import { backpack } from '../pictures/objects/bags-wear';
import { dye, scaled } from '../pictures/paint';
import { dyed } from './dye-names';
import type { SeedProduct } from './types';

const largeTote: SeedProduct = {
  handle: 'hanpu-tote-large',
  code: 'TOT',
  title: { ja: '帆布トート 大', en: 'Canvas tote, large' },
  tagline: { ja: '床に置いても、立っている。', en: 'Put it down and it stays standing.' },
  kicker: { ja: 'かばん・6号帆布', en: 'Bags · No. 6 canvas' },
  description: {
    ja: '<p>A4の書類が横に入り、牛乳二本と大根を入れてもまだ余裕があります。厚い6号帆布なので、空でも自分で立ちます。</p><p>持ち手は肩に掛かる長さ。付け根は四角く縫って、重みを布に逃がしています。</p><ul><li>口 46 cm・高さ 34 cm・まち 16 cm</li><li>内ポケット1つ(長財布が入ります)</li></ul>',
    en: '<p>It takes A4 papers on their side, or two cartons of milk and a long daikon with room to spare. The canvas is heavy No. 6, so the bag stands up even when it’s empty.</p><p>The handles go over a shoulder. Where they join, a square of stitching spreads the weight into the cloth.</p><ul><li>46 cm at the top, 34 cm high, 16 cm deep</li><li>One inside pocket, big enough for a long wallet</li></ul>',
  },
  care: {
    ja: '<ul><li>綿100%(6号帆布)</li><li>汚れたところだけ、固くしぼった布でたたいてください。丸洗いすると折りじわが残ります</li></ul>',
    en: '<ul><li>100% cotton (No. 6 canvas)</li><li>Dab off marks with a well-wrung cloth. A full wash leaves creases</li></ul>',
  },
  priceYen: 4290,
  taxPercent: 10,
  colors: dyed('kinari', 'kon', 'matsuba', 'renga'),
  weightGrams: 560,
  packed: [460, 340, 40],
  tags: ['トートバッグ', 'エコバッグ', 'キャンバス', '通勤', '買いもの', 'A4'],
  picture: {
    ground: 'seiji',
    paint: (color) => scaled(1.06, tote(color, color === dye.kinari ? dye.nando : color)),
    details: [
      { view: '230 368 339 339', alt: { ja: '持ち手の付け根と布札', en: 'Where the handle joins, and the label' } },
      { view: '220 61 339 339', alt: { ja: '肩に掛かる持ち手', en: 'Handles long enough for a shoulder' } },
    ],
  },
};

const twoToneTote: SeedProduct = {
  handle: 'futairo-mini-tote',
  code: 'MTO',
  title: { ja: '二色のミニトート', en: 'Two-tone mini tote' },
  tagline: { ja: 'お弁当が、まっすぐ入る底。', en: 'A base wide enough to keep lunch level.' },
  kicker: { ja: 'かばん・8号帆布', en: 'Bags · No. 8 canvas' },
  description: {
    ja: '<p>底は18 cm角。二段のお弁当箱も、買ったばかりのケーキの箱も、傾かずに運べます。</p><p>下半分は布を二重にしました。濃い色なので、床に置いた跡も目立ちません。</p><ul><li>幅 20 cm・高さ 19 cm・まち 18 cm</li><li>水筒を立てるゴム付き</li></ul>',
    en: '<p>The base is 18 cm square. A two-tier bento or a box from the cake shop rides level all the way home.</p><p>The lower half is doubled, and dark, so floors leave no mark on it.</p><ul><li>20 cm wide, 19 cm high, 18 cm deep</li><li>An elastic loop keeps a bottle upright</li></ul>',
  },
  care: {
    ja: '<ul><li>綿100%(8号帆布)</li><li>30℃までの水で手洗い。形を整えて干してください</li></ul>',
    en: '<ul><li>100% cotton (No. 8 canvas)</li><li>Wash by hand at up to 30°C and dry in shape</li></ul>',
  },
  priceYen: 2640,
  taxPercent: 10,
  colors: dyed('kinari', 'haizakura', 'karashi', 'nando'),
  weightGrams: 240,
  packed: [260, 210, 40],
  tags: ['ミニトート', 'ランチバッグ', 'お弁当', 'サブバッグ', '小さいかばん'],
  picture: {
    ground: 'mizu',
    paint: (color) => miniTote(color, color === dye.nando ? dye.kon : dye.kuri),
    details: [
      { view: '150 440 260 260', alt: { ja: '二重の底と縫い目', en: 'The doubled base and its seam' } },
      { view: '230 160 300 300', alt: { ja: '短い持ち手と口', en: 'Short handles and the opening' } },
    ],
  },
};

const dailyPack: SeedProduct = {
  handle: 'mainichi-rucksack-18',
  code: 'RCK',
  title: { ja: '毎日リュック 18 L', en: 'Everyday backpack, 18 L' },
  tagline: { ja: '前のポケットに、駅で要るものを。', en: 'What you need at the station goes in front.' },
  kicker: { ja: 'かばん・撥水ナイロン', en: 'Bags · Water-repellent nylon' },
  description: {
    ja: '<p>朝から夜まで背負う一つを、18 Lにまとめました。15インチまでのノートパソコンは背中側の仕切りへ。背中に近いほど、軽く感じるからです。</p><p>前のポケットは、背負ったまま体の前に回して開けられる向きに付けています。</p><ul><li>幅 29 cm・高さ 42 cm・まち 15 cm</li><li>肩ひもは68〜92 cm</li><li>縫い目から水がしみることがあります。強い雨の日はカバーをお使いください</li></ul>',
    en: '<p>One pack from morning to night, 18 litres in all. A laptop up to 15 inches goes in the sleeve at the back, because weight feels lighter close to your spine.</p><p>The front pocket opens the way you’d swing the bag round on a platform.</p><ul><li>29 cm wide, 42 cm high, 15 cm deep</li><li>Straps adjust from 68 to 92 cm</li><li>Water can get in through the seams, so use a cover in heavy rain</li></ul>',
  },
  care: {
    ja: '<ul><li>本体：ナイロン100%(撥水) 持ち手：牛革</li><li>汚れは中性洗剤をうすめて拭き、日かげに吊るしてください</li></ul>',
    en: '<ul><li>Body: 100% nylon, water-repellent. Handle and trim: cow leather</li><li>Wipe with diluted mild detergent and hang in the shade</li></ul>',
  },
  priceYen: 8690,
  taxPercent: 10,
  colors: dyed('matsuba', 'kon', 'sumi', 'karashi'),
  weightGrams: 680,
  packed: [440, 310, 80],
  tags: ['リュック', 'リュックサック', 'デイパック', 'バックパック', '通勤', '通学', 'パソコン'],
  picture: {
    ground: 'fuji',
    paint: (color) => backpack(color),
    details: [
      { view: '240 400 300 300', alt: { ja: '前ポケットと革の札', en: 'The front pocket and its leather tag' } },
      { view: '380 220 260 260', alt: { ja: '引き手とファスナー', en: 'The zip and its pull' } },
    ],
  },
};

const overnightBag: SeedProduct = {
  handle: 'ippaku-boston',
  code: 'BOS',
  title: { ja: '一泊のボストン', en: 'One-night holdall' },
  tagline: { ja: '着替えと、おみやげの余白。', en: 'A change of clothes, and space for what you bring back.' },
  kicker: { ja: 'かばん・6号帆布と革', en: 'Bags · No. 6 canvas and leather' },
  description: {
    ja: '<p>一泊分の着替えを入れて、ちょうど三分の二。残りは帰りのためにあけてあります。新幹線の網棚と、座席の足もとに収まる大きさです。</p><p>すれやすい四隅は革でくるみました。底鋲は付けていません。畳にも置けるように。</p><ul><li>幅 44 cm・高さ 26 cm・まち 22 cm(約 24 L)</li><li>肩ひも付き(取り外せます)</li></ul>',
    en: '<p>Packed for one night it’s two-thirds full; the rest is for the way home. It fits the rack of a Shinkansen, and the floor in front of your seat.</p><p>Leather covers the four corners, where bags wear first. There are no studs underneath, so you can put it down on tatami.</p><ul><li>44 cm wide, 26 cm high, 22 cm deep, about 24 L</li><li>Comes with a shoulder strap you can take off</li></ul>',
  },
  care: {
    ja: '<ul><li>本体：綿100%(6号帆布) 角・持ち手：牛革</li><li>水洗いはできません。ほこりはブラシで、革には年に数回クリームを</li></ul>',
    en: '<ul><li>Body: 100% cotton (No. 6 canvas). Corners and handles: cow leather</li><li>Don’t wash. Brush off dust, and cream the leather a few times a year</li></ul>',
  },
  priceYen: 13200,
  taxPercent: 10,
  colors: dyed('kon', 'matsuba', 'kinari'),
  weightGrams: 1150,
  packed: [460, 300, 120],
  tags: ['ボストンバッグ', '旅行かばん', '一泊', '出張', '旅行'],
  picture: {
    ground: 'sakura',
    paint: (color) => boston(color),
    details: [
      { view: '180 400 250 250', alt: { ja: '持ち手の革と縫い止め', en: 'Handle leather and its stitching' } },
      { view: '440 400 280 280', alt: { ja: '革でくるんだ角', en: 'A corner covered in leather' } },
    ],
  },
};

export const largeBags: SeedProduct[] = [largeTote, twoToneTote, dailyPack, overnightBag];

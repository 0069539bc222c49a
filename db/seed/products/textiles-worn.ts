import { apron, mitten, pouch, socks } from '../pictures/objects/textiles-worn';
import { scaled } from '../pictures/paint';
import { dyed } from './dye-names';
import type { SeedProduct } from './types';

/** Cloth one puts on or carries. */
export const wornTextiles: SeedProduct[] = [
  {
    handle: 'kubi-karui-apron',
    code: 'APR',
    title: { ja: '首の軽いエプロン', en: 'Easy-neck apron' },
    tagline: { ja: 'ひもを背中で交差させ、肩で支える', en: 'Straps cross at the back, so your shoulders carry it' },
    kicker: { ja: '布もの・綿', en: 'Cloth · cotton' },
    description: {
      ja: '<p>首に掛けるエプロンは、夕方に首が重くなります。ひもを背中で交差させて、重さを両肩に分けました。</p><p>ポケットは真ん中で仕切ってあり、片方にふきん、片方に電話が入ります。ぬれた手で触る前掛けの部分は、布を二重にしました。</p><ul><li>前から結べる長いひも</li><li>Mは身長 150〜168 cm、Lは165〜182 cmが目安</li></ul>',
      en: '<p>Aprons that hang from the neck grow heavy by evening. These straps cross behind and share the weight between both shoulders.</p><p>The pocket is divided: a cloth on one side, a phone on the other. Where wet hands land, the fabric is double.</p><ul><li>Ties long enough to knot in front</li><li>M for about 150–168 cm in height, L for 165–182 cm</li></ul>',
    },
    care: {
      ja: '<p>綿100%。洗濯機で洗えます。はじめに水を通すと3%ほど縮みます(寸法は縮んだあとのもの)。</p>',
      en: '<p>Cotton. Machine wash. It shrinks about 3% in the first wash; our measurements allow for that.</p>',
    },
    priceYen: 5940,
    taxPercent: 10,
    colors: dyed('kon', 'sumi', 'kinari', 'karashi'),
    sizes: {
      values: [
        { key: 'M', label: { ja: 'M', en: 'M' } },
        { key: 'L', label: { ja: 'L', en: 'L' } },
      ],
    },
    sizeTable: {
      head: [
        { ja: 'サイズ', en: 'Size' },
        { ja: '着丈', en: 'Length' },
        { ja: '幅', en: 'Width' },
        { ja: '身長の目安', en: 'Your height' },
      ],
      rows: [
        { key: 'M', cells: ['M', '84 cm', '88 cm', '150–168 cm'] },
        { key: 'L', cells: ['L', '92 cm', '98 cm', '165–182 cm'] },
      ],
    },
    weightGrams: 340,
    packed: [310, 250, 30],
    tags: ['えぷろん', '前掛け', '綿', '台所', 'apron', 'cotton', 'kitchen', 'gift', 'ギフト'],
    picture: {
      ground: 'seiji',
      paint: (color) => apron(color),
      details: [
        { view: '260 370 280 280', alt: { ja: '真ん中で仕切ったポケット', en: 'The pocket, divided down the middle' } },
        { view: '270 80 270 270', alt: { ja: '胸もととひも', en: 'Bib and strap' } },
      ],
    },
  },
  {
    handle: 'kakato-socks',
    code: 'SOX',
    title: { ja: 'かかとのある靴下', en: 'Socks with a real heel' },
    tagline: { ja: '直角に編むから、ずれない、回らない', en: 'Knitted at a right angle, so they don’t slip or twist' },
    kicker: { ja: '靴下・綿混', en: 'Socks · cotton blend' },
    description: {
      ja: '<p>足は直角に曲がっています。靴下も直角に編みました。かかとの袋が深いので、歩いても中で回りません。</p><p>いちばん傷む、かかととつま先だけ糸を二本どりに。そこは染めない糸なので、どの色でも同じ生成りです。</p><ul><li>口ゴムは弱め。跡が残りにくく、長く履いても楽です</li><li>3サイズとも同じ値段</li></ul>',
      en: '<p>Feet turn a corner at the heel. So do these: the deep heel cup keeps them from twisting as you walk.</p><p>Heel and toe, where socks wear out, are knitted with doubled yarn. It’s left undyed, so those parts look the same in every colour.</p><ul><li>A soft cuff that leaves no mark</li><li>All three sizes cost the same</li></ul>',
    },
    care: {
      ja: '<p>綿78%、ナイロン20%、ポリウレタン2%。裏返して洗濯機へ。乾燥機は避けてください。</p>',
      en: '<p>78% cotton, 20% nylon, 2% elastane. Turn inside out and machine wash. Keep out of the dryer.</p>',
    },
    priceYen: 1540,
    taxPercent: 10,
    colors: dyed('matsuba', 'kon', 'hai', 'karashi', 'renga'),
    sizes: {
      unit: { ja: 'cm', en: 'cm' },
      values: [
        { key: '22', label: { ja: '22–24', en: '22–24' } },
        { key: '24', label: { ja: '24–26', en: '24–26' } },
        { key: '26', label: { ja: '26–28', en: '26–28' } },
      ],
    },
    sizeTable: {
      note: { ja: '足の長さで選んでください。', en: 'Go by the length of your foot.' },
      head: [
        { ja: '足の長さ', en: 'Length of foot' },
        { ja: 'EUの靴', en: 'Shoe, EU' },
        { ja: '丈', en: 'Height' },
      ],
      rows: [
        { key: '22', cells: ['22–24 cm', '35–38', '17 cm'] },
        { key: '24', cells: ['24–26 cm', '38–41', '18.5 cm'] },
        { key: '26', cells: ['26–28 cm', '41–44', '20 cm'] },
      ],
    },
    weightGrams: 60,
    packed: [220, 100, 25],
    tags: ['くつした', 'ソックス', '綿', '男女兼用', 'socks', 'cotton', 'unisex'],
    picture: {
      ground: 'sakura',
      paint: (color) => socks(color),
      details: [
        { view: '240 440 240 240', alt: { ja: '袋の深いかかと', en: 'The deep heel' } },
        { view: '230 130 260 260', alt: { ja: '跡の残りにくい口', en: 'The soft ribbed cuff' } },
      ],
    },
  },
  {
    handle: 'nabe-mitten',
    code: 'MTN',
    title: { ja: '鍋つかみ', en: 'Oven mitt' },
    tagline: { ja: '手首まで隠れて、親指がよく動く', en: 'Covers the wrist and lets your thumb move' },
    kicker: { ja: '布もの・綿', en: 'Cloth · cotton' },
    description: {
      ja: '<p>オーブンの天板でやけどをするのは、指よりも手首です。長さを 30 cmにして、手首の上まで隠しました。</p><p>綿わたを布ではさみ、ひし形に縫い止めています。厚みはありますが、縫い目で折れるので、鍋の耳をしっかりつまめます。左右どちらの手にも使えます。</p><ul><li>長さ 30 cm、幅 17 cm。1枚入り</li><li>200度の天板を20秒持てる厚さです</li></ul>',
      en: '<p>It’s the wrist an oven shelf burns, more than the fingers. At 30 cm this mitt reaches well above it.</p><p>Cotton wadding is quilted in diamonds between two cloths: thick, yet it folds at the seams, so you can grip the ear of a pot. It fits either hand.</p><ul><li>30 cm long, 17 cm wide. Sold singly</li><li>Thick enough to hold a 200 °C tray for 20 seconds</li></ul>',
    },
    care: {
      ja: '<p>綿100%(中わたも綿)。洗濯機で洗えます。ぬれたまま使うと熱が伝わります。必ず乾いた状態で使ってください。</p>',
      en: '<p>Cotton inside and out. Machine wash. Heat comes straight through a damp mitt, so use it only when dry.</p>',
    },
    priceYen: 1870,
    taxPercent: 10,
    colors: dyed('karashi', 'kon', 'renga', 'hai'),
    weightGrams: 110,
    packed: [310, 180, 30],
    tags: ['なべつかみ', 'ミトン', 'オーブン', '綿', 'oven mitt', 'mitten', 'pot holder', 'kitchen'],
    picture: {
      ground: 'mizu',
      paint: (color) => scaled(1.04, mitten(color)),
      details: [
        { view: '290 200 280 280', alt: { ja: 'ひし形に縫い止めた中わた', en: 'Wadding quilted in diamonds' } },
        {
          view: '390 460 250 250',
          alt: { ja: '手首を隠す口と、掛けるためのひも', en: 'The cuff, and a loop to hang it by' },
        },
      ],
    },
  },
  {
    handle: 'marusoko-kinchaku',
    code: 'PCH',
    title: { ja: '丸底のきんちゃく', en: 'Round-bottomed drawstring pouch' },
    tagline: { ja: '置くと立つ。引くと閉まる', en: 'Set it down and it stands; pull and it shuts' },
    kicker: { ja: '布もの・麻', en: 'Cloth · linen' },
    description: {
      ja: '<p>底を丸く切り替えたので、中身が少なくても立ちます。お茶碗や弁当箱、旅先の細々したものを入れる袋です。</p><p>ひもは両側から。片手で引けば閉まり、口を広げれば中がすべて見えます。</p><ul><li>底の直径 16 cm、高さ 22 cm</li><li>裏地つき。ひもは綿の丸ひも</li></ul>',
      en: '<p>The base is a sewn-in circle, so it stands up even half empty. Made for a rice bowl, a lunch box or all the small things of a journey.</p><p>Cords run from both sides: one pull shuts it, and opened wide it shows everything inside.</p><ul><li>16 cm across the base, 22 cm tall</li><li>Lined; the cords are round cotton braid</li></ul>',
    },
    care: {
      ja: '<p>表は麻100%、裏は綿100%。手洗いして、形をととのえて干してください。</p>',
      en: '<p>Linen outside, cotton inside. Wash by hand and dry in shape.</p>',
    },
    priceYen: 2420,
    taxPercent: 10,
    colors: dyed('haizakura', 'nando', 'kinari', 'matsuba', 'sumi'),
    weightGrams: 80,
    packed: [260, 200, 20],
    tags: ['巾着', 'きんちゃく', '袋', 'ポーチ', '麻', 'リネン', 'pouch', 'drawstring', 'bag', 'linen'],
    picture: {
      ground: 'fuji',
      paint: (color) => scaled(1.04, pouch(color)),
      details: [
        { view: '260 140 280 280', alt: { ja: '絞った口と木綿のひも', en: 'The gathered neck and its cotton cords' } },
        { view: '440 270 190 190', alt: { ja: 'ひもの結び玉', en: 'The knot at the end of a cord' } },
      ],
    },
  },
];

import { mug } from '../pictures/objects/kitchen';
import { donabe, plates, riceBowl, teapot } from '../pictures/objects/kitchen-table';
import { scaled } from '../pictures/paint';
import { dyed } from './dye-names';
import type { SeedProduct } from './types';

/** Pottery: what is eaten and drunk from. */
export const tableware: SeedProduct[] = [
  {
    handle: 'tsuchimono-mug-300',
    code: 'MUG',
    title: { ja: '土もののマグ 300 ml', en: 'Stoneware mug, 300 ml' },
    tagline: { ja: '持ち手に指が3本入る、朝の一杯分', en: 'One morning’s worth, with a handle for three fingers' },
    kicker: { ja: 'うつわ・陶器', en: 'Tableware · stoneware' },
    description: {
      ja: '<p>口までで360 ml、いつもの加減で300 ml。コーヒーにも、具の多いスープにも使える大きさです。</p><p>釉薬は底から3 cm上で止めました。素焼きのままの土が指にかかるので、ぬれた手でもすべりません。</p><ul><li>直径 8.6 cm、高さ 8.8 cm、持ち手を含む幅 12.2 cm</li><li>5色とも同じ土で、釉薬だけを変えています</li><li>色の濃さは窯の中の場所で少し変わります</li></ul>',
      en: '<p>It holds 360 ml to the brim, 300 ml the way you’d really fill it: enough for coffee, wide enough for soup with things in it.</p><p>The glaze stops 3 cm above the table. The bare clay below gives wet fingers something to hold.</p><ul><li>8.6 cm across, 8.8 cm tall, 12.2 cm with the handle</li><li>The same clay in all five colours; only the glaze differs</li><li>Shades shift a little with the place in the kiln</li></ul>',
    },
    care: {
      ja: '<p>陶器。電子レンジと食洗機で使えます。直火とオーブンには使えません。</p><p>土の部分は水を吸います。洗ったあとは伏せずに乾かしてください。</p>',
      en: '<p>Stoneware. Safe in the microwave and the dishwasher; not for open flame or the oven.</p><p>The bare clay takes up water, so let it dry the right way up.</p>',
    },
    priceYen: 1980,
    taxPercent: 10,
    colors: dyed('nando', 'renga', 'kinari', 'sumi', 'karashi'),
    weightGrams: 310,
    packed: [140, 110, 105],
    tags: ['マグカップ', 'コップ', '陶器', '食洗機', '電子レンジ', 'mug', 'cup', 'coffee', 'gift', 'ギフト'],
    picture: {
      ground: 'suna',
      grounds: { kinari: 'seiji' },
      paint: (color) => scaled(1.14, mug(color)),
      details: [
        {
          view: '150 440 290 290',
          alt: { ja: '釉薬の切れ目と素焼きの土', en: 'Where the glaze ends and the bare clay begins' },
        },
        { view: '440 290 300 300', alt: { ja: '指が3本入る持ち手', en: 'The handle, wide enough for three fingers' } },
      ],
    },
  },
  {
    handle: 'mainichi-rice-bowl',
    code: 'MSW',
    title: { ja: '毎日の飯碗', en: 'Everyday rice bowl' },
    tagline: { ja: '高台を高く、縁はうすく', en: 'A high foot, a thin lip' },
    kicker: { ja: 'うつわ・半磁器', en: 'Tableware · semi-porcelain' },
    description: {
      ja: '<p>炊きたてをよそっても、手に持てること。そのために高台を高くして、指が熱いところに触れないようにしました。</p><p>縁は2 mm。唇に当たる感じが軽く、欠けにくい鉄釉で締めてあります。大きさがちがっても値段は同じです。</p><ul><li>11 cmはごはん 120 g、12 cmは 160 g が目安</li><li>同じ大きさなら5つまで重ねられます</li></ul>',
      en: '<p>You should be able to hold a bowl of rice straight from the pot. So the foot is tall, and your fingers stay off the hot part.</p><p>The lip is 2 mm, light on the mouth and finished in iron glaze so it doesn’t chip easily. Both sizes cost the same.</p><ul><li>11 cm suits about 120 g of rice, 12 cm about 160 g</li><li>Bowls of one size stack five high</li></ul>',
    },
    care: {
      ja: '<p>半磁器。電子レンジと食洗機で使えます。縁の茶色は使ううちに少し薄くなります。</p>',
      en: '<p>Semi-porcelain. Safe in the microwave and the dishwasher. The brown of the lip softens a little with the years.</p>',
    },
    priceYen: 1650,
    taxPercent: 10,
    colors: dyed('shiro', 'nando', 'haizakura', 'sumi'),
    sizes: {
      unit: { ja: 'cm', en: 'cm' },
      values: [
        { key: '11', label: { ja: '11', en: '11' } },
        { key: '12', label: { ja: '12', en: '12' } },
      ],
    },
    sizeTable: {
      head: [
        { ja: '大きさ(cm)', en: 'Size (cm)' },
        { ja: '直径', en: 'Across' },
        { ja: '高さ', en: 'Tall' },
        { ja: '重さ', en: 'Weight' },
      ],
      rows: [
        { key: '11', cells: ['11', '11.2 cm', '6.2 cm', '170 g'] },
        { key: '12', cells: ['12', '12.4 cm', '6.8 cm', '210 g'] },
      ],
    },
    weightGrams: 210,
    packed: [140, 140, 80],
    tags: ['茶碗', 'ごはん茶碗', 'めしわん', 'お椀', '食洗機', '電子レンジ', 'bowl', 'rice'],
    picture: {
      ground: 'seiji',
      paint: (color) => scaled(1.06, riceBowl(color)),
      details: [
        { view: '120 240 320 320', alt: { ja: '鉄釉で締めた縁', en: 'The lip in iron glaze' } },
        { view: '260 480 240 240', alt: { ja: '指をかける高台', en: 'The high foot, where fingers go' } },
      ],
    },
  },
  {
    handle: 'yokode-kyusu-320',
    code: 'KYU',
    title: { ja: '横手の急須 320 ml', en: 'Side-handled teapot, 320 ml' },
    tagline: { ja: '最後の一滴まで切れる注ぎ口', en: 'A spout that stops without a drip' },
    kicker: { ja: 'うつわ・炻器', en: 'Tableware · unglazed stoneware' },
    description: {
      ja: '<p>湯のみ2杯分。手首を返すだけで注げる、横手のかたちです。</p><p>茶こしは土のまま、内側に細かい穴をあけました。金属を使わないので、お茶の味が変わりません。深蒸しの細かい葉でもつまりにくい穴数です。</p><ul><li>満水 320 ml、茶葉を入れて 260 ml ほど</li><li>ふたと本体は一つずつ合わせてあります</li><li>右ききの持ち手です</li></ul>',
      en: '<p>Two cups’ worth. With the handle at the side, a turn of the wrist is all the pouring there is.</p><p>The strainer is clay like the rest, pierced from inside. There’s no metal to change the taste, and fine deep-steamed leaves don’t clog it.</p><ul><li>320 ml to the brim, about 260 ml with leaves in</li><li>Each lid is fitted to its own pot</li><li>Made for the right hand</li></ul>',
    },
    care: {
      ja: '<p>炻器。洗剤を使わず、湯ですすいで乾かしてください。食洗機、電子レンジ、直火には使えません。</p>',
      en: '<p>Unglazed stoneware. Rinse with hot water, no soap, and let it dry. Not for the dishwasher, microwave or open flame.</p>',
    },
    priceYen: 5280,
    taxPercent: 10,
    colors: dyed('renga', 'sumi', 'matsuba'),
    weightGrams: 290,
    packed: [190, 150, 120],
    tags: ['きゅうす', '急須', 'お茶', '緑茶', 'ティーポット', 'teapot', 'tea', 'kyusu', 'gift', 'ギフト'],
    picture: {
      ground: 'mizu',
      paint: (color) => scaled(1.08, teapot(color)),
      details: [
        { view: '60 330 300 300', alt: { ja: '先を薄くした注ぎ口', en: 'The spout, thin at its edge' } },
        { view: '250 230 270 270', alt: { ja: 'ふたのつまみと湯気の穴', en: 'Knob and steam hole of the lid' } },
      ],
    },
  },
  {
    handle: 'kasane-plates-3',
    code: 'SRA',
    title: { ja: '重ねる平皿 3枚組', en: 'Nesting plates, set of three' },
    tagline: { ja: '12・16・21 cm。朝から夜まで、この3枚', en: '12, 16 and 21 cm: three plates for the whole day' },
    kicker: { ja: 'うつわ・陶器', en: 'Tableware · stoneware' },
    description: {
      ja: '<p>しょうゆとおかず、トースト、夜の主菜。3枚あれば一人分の食卓がととのいます。</p><p>縁を少しだけ立てたので、汁のあるものもこぼれません。重ねた高さは5.5 cm。引き出しにも入ります。</p><ul><li>直径 12 cm、16 cm、21 cm を各1枚</li><li>縁は釉薬をふき取り、土の色を残しました</li></ul>',
      en: '<p>Pickles and soy sauce, toast, the evening’s main dish: three plates set a place for one.</p><p>The rim rises just enough to keep a little sauce in. Stacked they stand 5.5 cm tall and fit in a drawer.</p><ul><li>One each of 12, 16 and 21 cm</li><li>The glaze is wiped from the edge to show the clay</li></ul>',
    },
    care: {
      ja: '<p>陶器。電子レンジと食洗機で使えます。色の濃い料理の前に水にくぐらせると、しみになりにくくなります。</p>',
      en: '<p>Stoneware. Safe in the microwave and the dishwasher. A dip in water before strongly coloured food keeps stains out.</p>',
    },
    priceYen: 4620,
    taxPercent: 10,
    colors: dyed('shiro', 'hai', 'nando', 'karashi', 'haizakura'),
    weightGrams: 1120,
    packed: [240, 240, 90],
    tags: ['皿', 'プレート', 'お皿', 'セット', '食洗機', '電子レンジ', 'plate', 'dish', 'set', 'gift', 'ギフト'],
    picture: {
      ground: 'fuji',
      paint: (color) => plates(color),
      details: [
        { view: '330 400 360 360', alt: { ja: '重ねた2枚の縁', en: 'The rims of two plates, stacked' } },
        { view: '120 140 320 320', alt: { ja: '少しだけ立てた縁', en: 'The rim, raised a little' } },
      ],
    },
  },
  {
    handle: 'donabe-8go',
    code: 'DNB',
    title: { ja: '土鍋 8号', en: 'Donabe pot, 24 cm' },
    tagline: { ja: '2、3人の鍋に。ごはんなら3合まで', en: 'A hotpot for two or three, or rice for four' },
    kicker: { ja: '台所道具・耐熱陶器', en: 'Cookware · flameproof stoneware' },
    description: {
      ja: '<p>厚い底がゆっくり温まり、火を止めてからも冷めません。煮込みは早めに火を消して、余熱にまかせられます。</p><p>ふたの飛びかんなの模様は、一つずつ手で入れたものです。穴はひとつ、つまみは裏返すと安定して置けます。</p><ul><li>直径 25.5 cm(持ち手を含む幅 30 cm)、高さ 16 cm、満水 2.1 L</li><li>ガス、オーブン、電子レンジ用。IHでは使えません</li></ul>',
      en: '<p>The thick base warms slowly and holds its heat after the flame is off. Turn a stew off early and let the pot finish it.</p><p>The chatter marks on the lid are cut by hand, one lid at a time. Upside down, the lid stands steady on its knob.</p><ul><li>25.5 cm across (30 cm with the ears), 16 cm tall, 2.1 L to the brim</li><li>For gas, oven and microwave. Not for induction</li></ul>',
    },
    care: {
      ja: '<ul><li>はじめに薄いおかゆを炊いてください。土の目がつまり、水もれを防ぎます。</li><li>洗ったら底を上にして、よく乾かしてください。食洗機には使えません。</li></ul>',
      en: '<ul><li>Before first use, cook a thin rice porridge in it: the starch seals the clay.</li><li>Wash by hand and let it dry well, base up. Not for the dishwasher.</li></ul>',
    },
    priceYen: 9350,
    taxPercent: 10,
    colors: dyed('sumi', 'kuri', 'kinari', 'nando'),
    // Too heavy and too easily broken to be sent.
    ways: ['pickup'],
    weightGrams: 2650,
    packed: [320, 275, 185],
    tags: ['どなべ', '鍋', 'なべ', 'ごはん鍋', '直火', 'オーブン', 'donabe', 'pot', 'hotpot', 'rice'],
    picture: {
      ground: 'mizu',
      paint: (color) => donabe(color),
      details: [
        {
          view: '380 250 300 300',
          alt: { ja: '手で入れた飛びかんなと湯気の穴', en: 'Chatter marks cut by hand, and the steam hole' },
        },
        {
          view: '40 380 300 300',
          alt: { ja: '両手で持てる耳と素焼きの底', en: 'An ear to lift it by, and the bare foot' },
        },
      ],
    },
  },
];

import { raincoat, rainHat, rollTop } from '../pictures/objects/rain-wear';
import { dye } from '../pictures/paint';
import { dyed } from './dye-names';
import type { Both, SeedProduct } from './types';

const same = (text: string): Both => ({ ja: text, en: text });

const coat: SeedProduct = {
  handle: 'haoru-raincoat',
  code: 'RCT',
  title: { ja: 'はおるレインコート', en: 'Throw-on raincoat' },
  tagline: { ja: '晴れたら、そのまま上着になる。', en: 'When it clears up, it’s simply a coat.' },
  kicker: { ja: '雨の日・コート', en: 'Rainy days · Coat' },
  description: {
    ja: '<p>雨具らしい光沢をおさえた、綿のような手ざわりの布です。縫い目の裏はテープでふさぎ、背中の切り替えから湿気を逃がします。</p><p>リュックの上からはおれるように、背中にひだをたたんであります。</p><ul><li>耐水圧 10,000 mm、透湿 8,000 g/m²・24h(生地の試験値)</li><li>収納袋付き(縦22 cm)</li></ul>',
    en: '<p>The cloth feels like cotton and has none of the usual rainwear shine. Seams are taped inside, and a vent across the back lets damp air out.</p><p>A pleat between the shoulders opens up to go over a backpack.</p><ul><li>Cloth tested to 10,000 mm water column, 8,000 g/m² per 24 h breathability</li><li>Packs into its own bag, 22 cm long</li></ul>',
  },
  care: {
    ja: '<ul><li>ポリエステル100%(裏面ラミネート)</li><li>ボタンを留め、ネットに入れて弱水流。乾いたら低い温度であて布アイロンを</li></ul>',
    en: '<ul><li>100% polyester, laminated inside</li><li>Button up and wash gently in a net. Once dry, iron cool through a cloth</li></ul>',
  },
  priceYen: 8800,
  taxPercent: 10,
  colors: dyed('kon', 'karashi', 'matsuba'),
  sizes: { values: ['S', 'M', 'L'].map((key) => ({ key, label: same(key) })) },
  sizeTable: {
    note: { ja: '上着の上にはおれる、ゆったりした寸法です(cm)。', en: 'Cut to go over a jacket. All in cm.' },
    head: [
      { ja: 'サイズ', en: 'Size' },
      { ja: '身長の目安', en: 'Your height' },
      { ja: '着丈', en: 'Length' },
      { ja: '身幅', en: 'Half chest' },
      { ja: 'ゆき丈', en: 'Centre back to cuff' },
    ],
    rows: [
      { key: 'S', cells: ['S', '150–160', '92', '58', '79'] },
      { key: 'M', cells: ['M', '160–170', '97', '61', '83'] },
      { key: 'L', cells: ['L', '170–180', '102', '64', '87'] },
    ],
  },
  weightGrams: 460,
  packed: [300, 240, 60],
  tags: ['レインコート', '雨がっぱ', 'カッパ', '合羽', 'レインウェア', '自転車', '梅雨'],
  picture: {
    ground: 'mizu',
    paint: (color) => raincoat(color),
    details: [
      { view: '280 100 260 260', alt: { ja: 'フードと衿', en: 'The hood and collar' } },
      { view: '270 380 260 260', alt: { ja: 'ボタンとポケット', en: 'Buttons and pockets' } },
    ],
  },
};

const hat: SeedProduct = {
  handle: 'rain-hat',
  code: 'RHT',
  title: { ja: 'つばの下がるレインハット', en: 'Rain hat with a sloping brim' },
  tagline: { ja: '傘のいらない小雨の日に。', en: 'For drizzle that isn’t worth an umbrella.' },
  kicker: { ja: '雨の日・帽子', en: 'Rainy days · Hat' },
  description: {
    ja: '<p>前より後ろのつばを1.5 cm長くして、首すじに落ちるしずくを外へ流します。</p><p>つばの縫い目は五周。くしゃくしゃに丸めてかばんに入れても、広げれば形が戻ります。あごひもは内側にしまえます。</p>',
    en: '<p>The brim is 1.5 cm longer behind than in front, so drips miss the back of your neck.</p><p>Five rounds of stitching give it a memory: crumple it into your bag, shake it out, and it’s a hat again. The chin cord tucks away inside.</p>',
  },
  care: {
    ja: '<ul><li>表：綿100%(撥水) 裏：ポリエステル</li><li>手洗いして、丸いものにかぶせて干してください</li></ul>',
    en: '<ul><li>Outside: 100% cotton, water-repellent. Lining: polyester</li><li>Wash by hand and dry it over something round</li></ul>',
  },
  priceYen: 3300,
  taxPercent: 10,
  colors: dyed('kinari', 'matsuba', 'sumi'),
  sizes: { values: ['M', 'L'].map((key) => ({ key, label: same(key) })) },
  sizeTable: {
    note: { ja: '内側のテープで1.5 cm まで縮められます。', en: 'A tape inside takes it in by up to 1.5 cm.' },
    head: [
      { ja: 'サイズ', en: 'Size' },
      { ja: '頭まわり(cm)', en: 'Head (cm)' },
      { ja: 'つば(cm)', en: 'Brim (cm)' },
    ],
    rows: [
      { key: 'M', cells: ['M', '56–57.5', '7.5'] },
      { key: 'L', cells: ['L', '58–60', '8'] },
    ],
  },
  weightGrams: 95,
  packed: [300, 260, 40],
  tags: ['レインハット', '帽子', 'バケットハット', '撥水', '散歩', '梅雨'],
  picture: {
    ground: 'seiji',
    paint: (color) => rainHat(color),
    details: [
      { view: '100 430 290 290', alt: { ja: 'つばの縫い目とあごひも', en: 'Stitched brim and chin cord' } },
      { view: '400 280 240 240', alt: { ja: '風を通す穴', en: 'Eyelets to let air through' } },
    ],
  },
};

const rolled: SeedProduct = {
  handle: 'rolltop-bag-12',
  code: 'RTB',
  title: { ja: 'ロールトップの防水バッグ 12 L', en: 'Roll-top waterproof bag, 12 L' },
  tagline: { ja: '三回巻いて、ぱちん。', en: 'Roll three times, click.' },
  kicker: { ja: '雨の日・かばん', en: 'Rainy days · Bag' },
  description: {
    ja: '<p>口を三回巻いて留めると、上から降る雨は入りません。中の荷物に合わせて高さが変わるので、少ない日は小さく、多い日は大きく。</p><p>縫わずに熱で貼り合わせた袋です。自転車のかごにも、プールの帰りにも。</p><ul><li>幅 28 cm・高さ 30〜44 cm・まち 14 cm</li><li>水に沈める使い方には向きません</li></ul>',
    en: '<p>Roll the top three times, clip it, and rain from above stays out. The height follows what’s inside: small on light days, tall on heavy ones.</p><p>The seams are welded, not sewn. Good in a bicycle basket, and on the way home from the pool.</p><ul><li>28 cm wide, 30 to 44 cm high, 14 cm deep</li><li>Not made to go under water</li></ul>',
  },
  care: {
    ja: '<ul><li>本体：ナイロン100%(TPU貼り) 留め具：樹脂</li><li>開いて裏返し、水で流して干してください</li></ul>',
    en: '<ul><li>Body: 100% nylon with TPU. Buckle: plastic</li><li>Open it, turn it inside out, rinse and hang to dry</li></ul>',
  },
  priceYen: 6600,
  taxPercent: 10,
  colors: dyed('matsuba', 'karashi', 'sumi'),
  weightGrams: 390,
  packed: [320, 300, 50],
  tags: ['防水バッグ', 'ロールトップ', 'ドライバッグ', '自転車', 'プール', 'リュック'],
  picture: {
    ground: 'suna',
    paint: (color) => rollTop(color, color === dye.sumi ? dye.kuri : dye.sumi),
    details: [
      { view: '280 340 240 240', alt: { ja: '留め具', en: 'The buckle' } },
      { view: '400 170 240 240', alt: { ja: '巻いた口', en: 'The rolled top' } },
    ],
  },
};

export const rainThings: SeedProduct[] = [coat, hat, rolled];

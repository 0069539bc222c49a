import { compactUmbrella, kidsUmbrella, umbrella } from '../pictures/objects/rain-umbrellas';
import { dye, scaled } from '../pictures/paint';
import { dyed } from './dye-names';
import type { SeedProduct } from './types';

const windproof: SeedProduct = {
  handle: 'kaze-umbrella-58',
  code: 'UMB',
  title: { ja: '風に強い 晴雨兼用傘 58 cm', en: 'Wind-ready umbrella for rain and sun, 58 cm' },
  tagline: { ja: 'ひっくり返っても、閉じれば元どおり。', en: 'If it turns inside out, just close it.' },
  kicker: { ja: '雨の日・長傘', en: 'Rainy days · Long umbrella' },
  description: {
    ja: '<p>骨は八本、しなるガラス繊維です。強い風では無理に耐えず、いちど裏返って風を逃がします。そのまま閉じれば元に戻ります。</p><p>布の裏に濃い色の膜を貼り、日ざしもさえぎります。夏の日傘と分けて持たなくてもよいように。</p><ul><li>開いた直径 102 cm・長さ 86 cm</li><li>遮光率 99%以上、UVカット率 99%以上(生地の試験値)</li></ul>',
    en: '<p>Eight ribs of glass fibre that bend instead of breaking. In a strong gust it gives way, turns over and lets the wind out; close it and it’s as it was.</p><p>A dark film behind the cloth keeps off the sun as well, so you don’t need a second one for summer.</p><ul><li>102 cm across when open, 86 cm long</li><li>Cloth tested to stop at least 99% of light and 99% of UV</li></ul>',
  },
  care: {
    ja: '<ul><li>生地：ポリエステル100% 骨：ガラス繊維 手元：天然木</li><li>使ったあとは開いて日かげ干し。ぬれたまま巻くと、膜が傷みます</li></ul>',
    en: '<ul><li>Cloth: 100% polyester. Ribs: glass fibre. Handle: wood</li><li>Dry it open, in the shade. Rolled up wet, the film suffers</li></ul>',
  },
  priceYen: 3960,
  taxPercent: 10,
  colors: dyed('karashi', 'kon', 'matsuba', 'haizakura'),
  weightGrams: 430,
  packed: [880, 70, 60],
  tags: ['傘', 'かさ', '長傘', '雨傘', '日傘', '晴雨兼用', '梅雨', 'UV'],
  picture: {
    ground: 'mizu',
    paint: (color) => scaled(1.08, umbrella(color)),
    details: [
      { view: '87 407 324 324', alt: { ja: '木の手元', en: 'The wooden handle' } },
      { view: '335 126 324 324', alt: { ja: '石突きと生地の合わせ目', en: 'The tip, where the panels meet' } },
    ],
  },
};

const compact: SeedProduct = {
  handle: 'oritatami-umbrella-210',
  code: 'FLD',
  title: { ja: '折りたたみ傘 210 g', en: 'Compact umbrella, 210 g' },
  tagline: { ja: 'かばんに入れたまま、忘れていられる重さ。', en: 'Light enough to forget until you need it.' },
  kicker: { ja: '雨の日・折りたたみ', en: 'Rainy days · Compact' },
  description: {
    ja: '<p>骨を手で折らずにたためる、三つ折りの六本骨です。ボタンを押すと開き、閉じるときは軸を押し込みます。</p><p>袋の内側は水を吸う布。電車の中で、しずくが落ちません。</p><ul><li>開いた直径 93 cm・たたんで 25 cm</li></ul>',
    en: '<p>Six ribs that fold in three without your having to bend each one. A button opens it; push the shaft in to close.</p><p>The sleeve is lined with cloth that drinks up water, so nothing drips on the train.</p><ul><li>93 cm across when open, 25 cm folded</li></ul>',
  },
  care: {
    ja: '<ul><li>生地：ポリエステル100%(撥水) 手元：天然木</li><li>袋は裏返して干してください。撥水が弱ったら、低温のドライヤーで戻ります</li></ul>',
    en: '<ul><li>Cloth: 100% polyester, water-repellent. Handle: wood</li><li>Turn the sleeve inside out to dry. If rain stops beading, warm the cloth with a hair dryer on low</li></ul>',
  },
  priceYen: 3520,
  taxPercent: 10,
  colors: dyed('renga', 'kon', 'nando', 'hai'),
  weightGrams: 210,
  packed: [270, 60, 55],
  tags: ['折りたたみ傘', '折り畳み傘', '傘', 'かさ', '軽い', '携帯', '梅雨'],
  picture: {
    ground: 'fuji',
    paint: (color) => scaled(1.06, compactUmbrella(color)),
    details: [
      { view: '135 357 276 276', alt: { ja: '留めひもと手元', en: 'The closing band and the handle' } },
      { view: '389 135 286 286', alt: { ja: '袋と手首のひも', en: 'The sleeve and the wrist loop' } },
    ],
  },
};

const childrens: SeedProduct = {
  handle: 'kodomo-umbrella',
  code: 'KUM',
  title: { ja: 'こども傘', en: 'Children’s umbrella' },
  tagline: { ja: 'ゆっくり開く。指をはさまない。', en: 'Opens slowly. Spares small fingers.' },
  kicker: { ja: '雨の日・こども', en: 'Rainy days · Children' },
  description: {
    ja: '<p>手で押し開ける傘です。はじく仕掛けを使わず、骨の先はぜんぶ丸い玉にしました。</p><p>一面だけ透けているので、傘を傾けても前が見えます。留めひもの裏に、名前を書くところがあります。</p>',
    en: '<p>It opens by hand. There’s no spring to jump, and every rib ends in a round bead.</p><p>One panel is clear, so you can see ahead with the umbrella tilted. There’s room for a name behind the closing band.</p>',
  },
  care: {
    ja: '<ul><li>生地：ポリエステル100%、窓：POE 骨：ガラス繊維</li><li>開いて日かげ干し。玉が外れたら、店頭でお付けします</li></ul>',
    en: '<ul><li>Cloth: 100% polyester. Window: POE. Ribs: glass fibre</li><li>Dry it open, in the shade. If a bead comes off, our shops will put on a new one</li></ul>',
  },
  priceYen: 2420,
  taxPercent: 10,
  colors: dyed('karashi', 'nando', 'renga'),
  sizes: {
    unit: { ja: 'cm', en: 'cm' },
    values: [
      { key: '45', label: { ja: '45', en: '45' } },
      { key: '50', label: { ja: '50', en: '50' } },
    ],
  },
  sizeTable: {
    note: { ja: '骨の長さが呼び名です。', en: 'Named by the length of the ribs.' },
    head: [
      { ja: 'サイズ(cm)', en: 'Size (cm)' },
      { ja: '身長の目安(cm)', en: 'Height of child (cm)' },
      { ja: '全長(cm)', en: 'Length (cm)' },
    ],
    rows: [
      { key: '45', cells: ['45', '95–110', '62'] },
      { key: '50', cells: ['50', '110–125', '69'] },
    ],
  },
  weightGrams: 240,
  packed: [690, 60, 50],
  tags: ['こども傘', '子供', 'キッズ', '傘', 'かさ', '通学', '入園', '梅雨'],
  picture: {
    ground: 'seiji',
    paint: (color) => kidsUmbrella(color, color === dye.renga ? dye.kinari : dye.shiro),
    details: [
      { view: '280 240 240 240', alt: { ja: '丸い骨先と留めひも', en: 'Rounded rib ends and the closing band' } },
      { view: '260 70 240 240', alt: { ja: '持ち手', en: 'The crook' } },
    ],
  },
};

export const umbrellas: SeedProduct[] = [windproof, compact, childrens];

import { bentwood, chopsticks, lunchBag, tiered } from '../pictures/objects/bottles-lunch';
import { scaled } from '../pictures/paint';
import { dyed } from './dye-names';
import type { SeedProduct } from './types';

/** What lunch is packed, carried and eaten with. */
export const lunchThings: SeedProduct[] = [
  {
    handle: 'magewappa-bento',
    code: 'WPA',
    title: { ja: '曲げわっぱの弁当箱', en: 'Bentwood lunch box' },
    tagline: { ja: '冷めたごはんが、おいしい', en: 'Rice tastes right from it, even cold' },
    kicker: { ja: '弁当・すぎ', en: 'Lunch · cedar' },
    description: {
      ja: '<p>すぎの薄板を湯でやわらかくして曲げ、合わせ目を山桜の皮で縫い止めた箱です。余分な水気を木が吸い、ごはんがべたつきません。</p><p>白木は何も塗らず、木の香りがします。柿渋は色が深く、油のしみが目立ちにくくなります。</p><ul><li>600 ml、長さ 18 cm、幅 12.5 cm、高さ 5.5 cm</li><li>動かせる仕切りが1枚つきます</li><li>汁気の多いおかずは、別の器に入れてください</li></ul>',
      en: '<p>A thin board of cedar, softened in hot water, bent round and sewn with the bark of wild cherry. The wood takes up spare moisture, so rice doesn’t turn sticky.</p><p>Bare cedar has no finish and smells of wood. The persimmon coat is darker and hides a spot of oil.</p><ul><li>600 ml; 18 × 12.5 cm, 5.5 cm tall</li><li>Comes with one movable divider</li><li>Pack anything runny in a cup of its own</li></ul>',
    },
    care: {
      ja: '<ul><li>ぬるま湯とたわしで洗い、すぐにふいて、口を上にして乾かしてください。白木には洗剤を使いません。</li><li>電子レンジ、食洗機には使えません。</li></ul>',
      en: '<ul><li>Wash in lukewarm water with a brush, wipe at once and dry it mouth up. No soap on bare cedar.</li><li>Not for the microwave or the dishwasher.</li></ul>',
    },
    priceYen: 7700,
    taxPercent: 10,
    colors: [
      { dye: 'kinari', label: { ja: '白木', en: 'Bare cedar' } },
      { dye: 'kuri', label: { ja: '柿渋', en: 'Persimmon coat' } },
    ],
    weightGrams: 190,
    packed: [190, 135, 65],
    tags: ['わっぱ', '弁当箱', 'べんとう', '杉', '木', 'bento', 'lunch box', 'cedar', 'wood', 'gift', 'ギフト'],
    picture: {
      ground: 'mizu',
      paint: (color) => scaled(1.04, bentwood(color)),
      details: [
        { view: '190 480 210 210', alt: { ja: '山桜の皮で縫った合わせ目', en: 'The seam, sewn with cherry bark' } },
        { view: '330 420 340 340', alt: { ja: '動かせる仕切り', en: 'The movable divider' } },
      ],
    },
  },
  {
    handle: 'nidan-bento',
    code: 'DAN',
    title: { ja: '二段の弁当箱', en: 'Two-tier lunch box' },
    tagline: { ja: '帰りは半分の高さになる', en: 'Half the height on the way home' },
    kicker: { ja: '弁当・樹脂', en: 'Lunch · resin' },
    description: {
      ja: '<p>下にごはん、上におかず。食べ終えたら上の段が下の段に入り、高さが半分になります。</p><p>上の段には中ぶたがあり、汁が下に落ちません。角を丸くしたので、ごはん粒が残らず、洗いやすくなっています。</p><ul><li>下 360 ml、上 300 ml</li><li>17.5 × 8.5 cm、高さ 10 cm(たたむと 5.5 cm)</li><li>幅広のゴムひもと箸入れ(箸なし)つき</li></ul>',
      en: '<p>Rice below, everything else above. When you’ve eaten, the upper tier sinks into the lower and it’s half as tall.</p><p>An inner lid keeps sauce where it belongs. The corners are round: no rice left in them, and nothing to scrub.</p><ul><li>360 ml below, 300 ml above</li><li>17.5 × 8.5 cm, 10 cm tall, 5.5 cm when nested</li><li>With a wide elastic band and a chopstick case (chopsticks not included)</li></ul>',
    },
    care: {
      ja: '<p>本体はPET樹脂、中ぶたはシリコーン。ふたを外せば電子レンジで使えます。食洗機で洗えます(ゴムひもを除く)。</p>',
      en: '<p>PET resin; silicone inner lid. Microwave without the lid. Dishwasher safe, apart from the band.</p>',
    },
    priceYen: 2860,
    taxPercent: 10,
    colors: dyed('nando', 'renga', 'haizakura', 'sumi', 'shiro'),
    weightGrams: 310,
    packed: [190, 110, 100],
    tags: ['弁当箱', 'べんとう', '二段', '電子レンジ', '食洗機', 'bento', 'lunch box', 'two-tier'],
    picture: {
      ground: 'suna',
      paint: (color) => tiered(color),
      details: [
        { view: '420 180 270 270', alt: { ja: 'ゴムひもで留める箸入れ', en: 'The chopstick case under its band' } },
        {
          view: '140 380 290 290',
          alt: { ja: '上の段と下の段の合わせ目', en: 'Where the upper tier meets the lower' },
        },
      ],
    },
  },
  {
    handle: 'kurukuru-lunch-bag',
    code: 'LBG',
    title: { ja: '口を巻くランチバッグ', en: 'Roll-top lunch bag' },
    tagline: { ja: '中身に合わせて、巻いて小さく', en: 'Roll it down to whatever’s inside' },
    kicker: { ja: '弁当・はっ水帆布', en: 'Lunch · water-repellent canvas' },
    description: {
      ja: '<p>たくさん入れた日は一巻き、軽い日は三巻き。口を巻いて革のベルトで留める袋です。</p><p>内側は保冷シート。底にまちがあるので弁当箱が水平のまま入り、500 mlの水筒も並べて入ります。</p><ul><li>幅 20 cm、まち 12 cm、高さ 18〜30 cm</li><li>保冷剤を入れるポケットつき</li></ul>',
      en: '<p>One turn on a hungry day, three on a light one: roll the top down and close it with the leather tab.</p><p>The lining keeps things cool. The base is wide enough for a lunch box to lie flat, with a 500 ml bottle beside it.</p><ul><li>20 cm wide, 12 cm deep, 18–30 cm tall</li><li>A pocket inside for an ice pack</li></ul>',
    },
    care: {
      ja: '<p>表は綿帆布(はっ水加工)、内側はアルミ蒸着シート、ベルトは牛革。汚れはぬれた布でふいてください。洗濯機には使えません。</p>',
      en: '<p>Cotton canvas with a water-repellent finish, foil lining, cowhide tab. Wipe with a damp cloth; don’t machine wash.</p>',
    },
    priceYen: 3300,
    taxPercent: 10,
    colors: dyed('hai', 'kon', 'karashi', 'matsuba'),
    weightGrams: 180,
    packed: [310, 220, 30],
    tags: ['ランチバッグ', '弁当袋', '保冷バッグ', '帆布', 'lunch bag', 'cooler', 'canvas'],
    picture: {
      ground: 'sakura',
      paint: (color) => lunchBag(color),
      details: [
        {
          view: '300 140 260 260',
          alt: { ja: '巻いた口を留める革のベルト', en: 'The leather tab that closes the roll' },
        },
        { view: '430 140 220 220', alt: { ja: '巻いた口の端', en: 'The rolled edge' } },
      ],
    },
  },
  {
    handle: 'hashi-to-hashiire',
    code: 'HSH',
    title: { ja: '箸と箸筒', en: 'Chopsticks and case' },
    tagline: {
      ja: '振っても鳴らない筒に、手に合う長さの一膳',
      en: 'A pair that fits your hand, in a case that doesn’t rattle',
    },
    kicker: { ja: '弁当・天然木', en: 'Lunch · wood' },
    description: {
      ja: '<p>筒の底に布を敷いて、歩いても箸が鳴らないようにしました。会議のあとの廊下でも静かです。</p><p>箸は先まで四角く削ってあり、豆もめんもすべりません。持ち手の端は、筒より少し深い色の塗りです。</p><ul><li>箸は2つの長さ。手を広げた親指と人差し指の間の1.5倍が目安です</li><li>筒は水を切る穴つきで、上下とも外して洗えます</li></ul>',
      en: '<p>There’s felt at the bottom of the case, so the chopsticks don’t rattle as you walk. Corridors after meetings stay quiet.</p><p>They’re cut square right to the tip, so beans and noodles don’t slip. The ends are lacquered one shade deeper than the case.</p><ul><li>Two lengths. One and a half times the span between thumb and forefinger is about right</li><li>The case drains through a small hole and opens at both ends for washing</li></ul>',
    },
    care: {
      ja: '<p>箸は天然木(ウレタン塗装)、筒は木と樹脂。やわらかいスポンジで洗ってください。食洗機には使えません。</p>',
      en: '<p>Chopsticks of coated wood; case of wood and resin. Wash with a soft sponge. Not for the dishwasher.</p>',
    },
    priceYen: 2200,
    taxPercent: 10,
    colors: dyed('renga', 'nando', 'karashi', 'sumi'),
    sizes: {
      unit: { ja: 'cm', en: 'cm' },
      values: [
        { key: '205', label: { ja: '20.5', en: '20.5' } },
        { key: '225', label: { ja: '22.5', en: '22.5' } },
      ],
    },
    sizeTable: {
      head: [
        { ja: '長さ', en: 'Length' },
        { ja: '手の幅', en: 'Your span' },
        { ja: '筒の長さ', en: 'Case' },
      ],
      rows: [
        { key: '205', cells: ['20.5 cm', '13–14.5 cm', '22 cm'] },
        { key: '225', cells: ['22.5 cm', '14.5–16 cm', '24 cm'] },
      ],
    },
    weightGrams: 70,
    packed: [245, 35, 35],
    tags: ['はし', '箸', '箸箱', '箸ケース', 'マイ箸', '弁当', 'chopsticks', 'case', 'gift', 'ギフト'],
    picture: {
      ground: 'seiji',
      paint: (color) => chopsticks(color),
      details: [
        {
          view: '380 60 280 280',
          alt: { ja: '少し深い色に塗った箸の端', en: 'Ends lacquered a shade deeper than the case' },
        },
        { view: '130 450 230 230', alt: { ja: '四角く削った先', en: 'Tips, cut square' } },
      ],
    },
  },
];

import { bottle, kidsBottle, soupJar, tumbler } from '../pictures/objects/bottles';
import { scaled } from '../pictures/paint';
import { dyed } from './dye-names';
import type { SeedProduct } from './types';

/** Vacuum ware: what keeps drinks and soup hot or cold on the way. */
export const vacuumWare: SeedProduct[] = [
  {
    handle: 'wa-bottle-500',
    code: 'BTL',
    title: { ja: '輪のあるボトル 500 ml', en: 'Loop bottle, 500 ml' },
    tagline: { ja: '指一本で提げて、二つの部品を洗うだけ', en: 'Carry it on one finger; there are two parts to wash' },
    kicker: { ja: '水筒・ステンレス', en: 'Bottle · stainless steel' },
    description: {
      ja: '<p>せんとパッキンが一体で、分けて洗うのは本体とふたの二つだけ。夜の片づけが短くなります。</p><p>口の広さは 4.5 cm。家の氷がそのまま入り、スポンジも底まで届きます。輪に指を通せば、荷物の多い日も提げて歩けます。</p><ul><li>6時間で 68度以上(熱湯から)、8度以下(4度から)</li><li>直径 6.8 cm、高さ 21.5 cm、260 g</li><li>スポーツ飲料も入れられます。炭酸は入れられません</li></ul>',
      en: '<p>Stopper and seal are one piece, so there are only two things to wash: the bottle and its lid.</p><p>The mouth is 4.5 cm wide. Ice cubes go in whole and a sponge reaches the bottom. Hook a finger through the loop when your hands are full.</p><ul><li>After six hours: 68 °C or more from boiling, 8 °C or less from 4 °C</li><li>6.8 cm across, 21.5 cm tall, 260 g</li><li>Fine for sports drinks, not for anything fizzy</li></ul>',
    },
    care: {
      ja: '<p>本体はステンレス、ふたはポリプロピレンとシリコーン。ふたは食洗機で、本体は手で洗ってください。塩素系漂白剤、電子レンジには使えません。</p>',
      en: '<p>Stainless steel; lid of polypropylene and silicone. The lid may go in the dishwasher, the bottle may not. No chlorine bleach, no microwave.</p>',
    },
    priceYen: 3960,
    taxPercent: 10,
    colors: dyed('renga', 'nando', 'kinari', 'sumi', 'matsuba'),
    weightGrams: 260,
    packed: [225, 80, 80],
    tags: ['すいとう', '水筒', 'マイボトル', '保温', '保冷', '魔法瓶', 'bottle', 'flask', 'vacuum'],
    picture: {
      ground: 'mizu',
      paint: (color) => scaled(1.1, bottle(color)),
      details: [
        { view: '300 80 290 290', alt: { ja: '指を通す輪とふた', en: 'The lid and its finger loop' } },
        { view: '250 380 290 290', alt: { ja: '塗りの面とうつわの印', en: 'The coated body and the vessel mark' } },
      ],
    },
  },
  {
    handle: 'michi-tumbler-380',
    code: 'TMB',
    title: { ja: 'ふたつきタンブラー 380 ml', en: 'Lidded tumbler, 380 ml' },
    tagline: { ja: '店のコーヒーを、そのまま入れてもらう', en: 'Hand it over the counter and have it filled' },
    kicker: { ja: '水筒・ステンレス', en: 'Tumbler · stainless steel' },
    description: {
      ja: '<p>コーヒー店の機械の下に入る高さにしました。Mサイズがちょうど入ります。</p><p>ふたの小さなつまみを前に出すと飲み口が閉じます。倒してもこぼれにくい作りですが、かばんの中では立てて運んでください。</p><ul><li>2時間で 58度以上(95度から)</li><li>口径 8.6 cm、高さ 14.5 cm、220 g</li><li>帯の部分はざらりとした塗りで、手がすべりません</li></ul>',
      en: '<p>Short enough for a café’s machine, and just right for a medium.</p><p>Slide the tab forward and the mouth is shut. A knock won’t empty it, but keep it upright in a bag.</p><ul><li>58 °C or more after two hours, from 95 °C</li><li>8.6 cm across the mouth, 14.5 cm tall, 220 g</li><li>The band has a rougher coat, so it doesn’t slip</li></ul>',
    },
    care: {
      ja: '<p>本体はステンレス、ふたはポリプロピレン。つまみを外して洗えます。食洗機と電子レンジには使えません。</p>',
      en: '<p>Stainless steel; polypropylene lid. The tab comes off for washing. Not for the dishwasher or microwave.</p>',
    },
    priceYen: 2750,
    taxPercent: 10,
    colors: dyed('kon', 'kinari', 'karashi', 'haizakura', 'matsuba'),
    weightGrams: 220,
    packed: [155, 95, 95],
    tags: ['タンブラー', 'コーヒー', 'カップ', '保温', 'マイカップ', 'tumbler', 'coffee', 'cup', 'travel mug'],
    picture: {
      ground: 'seiji',
      paint: (color) => scaled(1.06, tumbler(color)),
      details: [
        { view: '230 130 310 310', alt: { ja: 'つまみで閉じる飲み口', en: 'The mouth, shut by a sliding tab' } },
        { view: '250 400 270 270', alt: { ja: 'ざらりとした帯', en: 'The rough-coated band' } },
      ],
    },
  },
  {
    handle: 'soup-jar-300',
    code: 'SUP',
    title: { ja: 'スープの器 300 ml さじつき', en: 'Soup jar with spoon, 300 ml' },
    tagline: { ja: '朝の鍋の残りが、昼の一品に', en: 'This morning’s soup, hot at noon' },
    kicker: { ja: '弁当・ステンレス', en: 'Lunch · stainless steel' },
    description: {
      ja: '<p>口が広く、具の大きいスープも、おかゆも食べやすい器です。底の角を丸くしたので、最後のひと口まですくえます。</p><p>ふたの中央を押すと中の圧が抜けて、熱いままでも軽く開きます。</p><ul><li>6時間で 55度以上(95度から)</li><li>直径 9.4 cm、高さ 11 cm、290 g</li><li>木のさじ(15 cm)つき</li></ul>',
      en: '<p>The mouth is wide enough for soup with big pieces, or rice porridge, and the corners inside are round, so the last spoonful comes out too.</p><p>Press the middle of the lid to let the pressure out. It then opens easily, however hot.</p><ul><li>55 °C or more after six hours, from 95 °C</li><li>9.4 cm across, 11 cm tall, 290 g</li><li>Comes with a wooden spoon, 15 cm</li></ul>',
    },
    care: {
      ja: '<ul><li>入れる前に熱湯で1分温めると、冷めにくくなります。</li><li>生もの、乳製品は入れたままにしないでください。6時間以内に食べきってください。</li><li>ふたは分解して洗えます。本体は食洗機に使えません。</li></ul>',
      en: '<ul><li>Fill it with boiling water for a minute first and it keeps its heat longer.</li><li>Don’t leave raw food or dairy in it, and eat within six hours.</li><li>The lid comes apart for washing. The jar isn’t for the dishwasher.</li></ul>',
    },
    priceYen: 3520,
    taxPercent: 10,
    colors: dyed('karashi', 'renga', 'kinari', 'sumi'),
    weightGrams: 320,
    packed: [170, 120, 105],
    tags: ['スープジャー', 'スープ', '弁当', '保温', 'フードポット', 'soup jar', 'food jar', 'lunch'],
    picture: {
      ground: 'fuji',
      paint: (color) => scaled(1.04, soupJar(color)),
      details: [
        { view: '190 200 320 320', alt: { ja: '中央を押すと圧が抜けるふた', en: 'The lid, with its pressure valve' } },
        { view: '490 110 230 230', alt: { ja: '付属の木のさじ', en: 'The wooden spoon that comes with it' } },
      ],
    },
  },
  {
    handle: 'kodomo-bottle-400',
    code: 'KID',
    title: { ja: 'こどもの水筒 400 ml', en: 'Kids’ bottle, 400 ml' },
    tagline: { ja: '自分で開けて、自分で名前が書ける', en: 'One to open by yourself and put your name on' },
    kicker: { ja: '水筒・ステンレス', en: 'Bottle · stainless steel' },
    description: {
      ja: '<p>大きなボタンを親指で押すと、ふたが開きます。3歳の手で試して、ばねの強さを決めました。</p><p>名前を書くところは、ざらざらの塗り。油性ペンが消えにくく、進級したら除光液で落として書き直せます。</p><ul><li>肩ひもは 60〜105 cm。強く引かれると外れる安全な留め具</li><li>底のカバーは外して洗えます</li><li>直径 7.4 cm、高さ 18 cm、ひもを含めて 330 g</li></ul>',
      en: '<p>A big button under the thumb opens the lid. Three-year-olds tested the spring with us.</p><p>The name plate is rough, so marker stays on. When it’s passed down, wipe it with nail-polish remover and write the next name.</p><ul><li>Strap from 60 to 105 cm, with a catch that gives way if it’s pulled hard</li><li>The boot comes off for washing</li><li>7.4 cm across, 18 cm tall, 330 g with the strap</li></ul>',
    },
    care: {
      ja: '<p>本体はステンレス、ふたはポリプロピレン、底カバーはシリコーン。冷たい飲みもの専用です。ふたとカバーは食洗機で洗えます。</p>',
      en: '<p>Stainless steel; polypropylene lid, silicone boot. For cold drinks only. Lid and boot may go in the dishwasher.</p>',
    },
    priceYen: 3740,
    taxPercent: 10,
    colors: dyed('nando', 'karashi', 'haizakura', 'renga'),
    weightGrams: 330,
    packed: [195, 95, 90],
    tags: ['キッズ', '子ども', '水筒', '入園', '入学', '保冷', 'kids', 'bottle', 'school'],
    picture: {
      ground: 'suna',
      paint: (color) => scaled(1.02, kidsBottle(color)),
      details: [
        {
          view: '240 180 320 320',
          alt: { ja: '親指で押すボタンと名前を書くところ', en: 'The thumb button and the name plate' },
        },
        { view: '440 430 260 260', alt: { ja: '肩ひもと底のカバー', en: 'The strap and the boot' } },
      ],
    },
  },
];

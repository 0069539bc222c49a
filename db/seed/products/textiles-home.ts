import { blanket, cushion, tenugui, towels } from '../pictures/objects/textiles';
import { scaled } from '../pictures/paint';
import { dyed } from './dye-names';
import type { SeedProduct } from './types';

/** Cloth for the bathroom, the kitchen and the living room. */
export const houseLinen: SeedProduct[] = [
  {
    handle: 'karui-face-towel-3',
    code: 'TWL',
    title: { ja: '軽いフェイスタオル 3枚組', en: 'Light face towels, set of three' },
    tagline: { ja: '部屋干しでも、朝には乾いている', en: 'Hung indoors at night, dry by morning' },
    kicker: { ja: 'タオル・綿100%', en: 'Towels · all cotton' },
    description: {
      ja: '<p>1枚 75 g。一般的なフェイスタオルより少し薄く織り、乾く速さをとりました。毎晩洗って、3枚で回すためのタオルです。</p><p>糸に糊を残さず仕上げたので、はじめての一枚から水をよく吸います。</p><ul><li>34 × 80 cm、同じ色が3枚</li><li>両端は平織り。濡れても端が波打ちません</li></ul>',
      en: '<p>Each weighs 75 g, woven a little thinner than most so that it dries sooner. Wash one every night and three will see you round.</p><p>No size is left in the yarn: they drink water from the first day.</p><ul><li>34 × 80 cm, three of one colour</li><li>A flat-woven band at each end keeps the hems from curling</li></ul>',
    },
    care: {
      ja: '<p>綿100%。洗濯機で洗えます。柔軟剤は吸水を落とすので、使わないでください。濃い色は、はじめの2回だけ分けて洗ってください。</p>',
      en: '<p>Cotton. Machine wash. Skip the softener, it makes towels repel water. Wash dark colours apart the first two times.</p>',
    },
    priceYen: 2970,
    taxPercent: 10,
    colors: dyed('nando', 'shiro', 'haizakura', 'hai', 'kinari'),
    weightGrams: 230,
    packed: [250, 180, 90],
    tags: ['タオル', '綿', 'コットン', '部屋干し', 'セット', 'towel', 'cotton', 'set', 'gift', 'ギフト'],
    picture: {
      ground: 'sakura',
      paint: (color) => scaled(1.04, towels(color)),
      details: [
        { view: '400 270 280 280', alt: { ja: '端の平織り', en: 'The flat-woven band' } },
        { view: '120 270 300 300', alt: { ja: '薄く折りたためる厚み', en: 'How thin it folds' } },
      ],
    },
  },
  {
    handle: 'mizutama-tenugui',
    code: 'TNG',
    title: { ja: '水玉の手ぬぐい', en: 'Dotted tenugui cloth' },
    tagline: { ja: '拭く、包む、敷く。端は切りっぱなし', en: 'Wipe, wrap or lay it down; the ends are left uncut' },
    kicker: { ja: '布もの・綿100%', en: 'Cloth · all cotton' },
    description: {
      ja: '<p>注染という染め方で、表も裏も同じ色に染まっています。どちらを外にしても使えます。</p><p>端を縫わないのは、早く乾き、水がたまらないためです。はじめの数回は糸がほつれます。長く出た糸だけはさみで切ってください。1 cmほどで止まります。</p><ul><li>36 × 90 cm</li><li>写真の木の台は付きません</li></ul>',
      en: '<p>Dyed by pouring, so the colour goes right through and both faces are the front.</p><p>The ends aren’t hemmed: that’s what lets it dry fast and hold no damp. They’ll fray for the first few washes. Snip only the long threads, and it stops at about 1 cm.</p><ul><li>36 × 90 cm</li><li>The wooden stand in the picture isn’t included</li></ul>',
    },
    care: {
      ja: '<p>綿100%。はじめは色が出るので、3回ほど水だけで手洗いしてください。乾燥機は縮みます。</p>',
      en: '<p>Cotton. The dye runs at first: rinse by hand in plain water about three times. A dryer will shrink it.</p>',
    },
    priceYen: 1320,
    taxPercent: 10,
    colors: dyed('kon', 'renga', 'matsuba', 'karashi', 'haizakura'),
    weightGrams: 40,
    packed: [190, 120, 10],
    tags: ['てぬぐい', '豆絞り', '注染', 'ふきん', '手拭い', 'tenugui', 'cloth', 'tea towel', 'gift', 'ギフト'],
    picture: {
      ground: 'suna',
      paint: (color) => tenugui(color),
      details: [
        { view: '230 400 240 240', alt: { ja: '切りっぱなしの端', en: 'The uncut end' } },
        { view: '230 150 260 260', alt: { ja: '少しずつちがう水玉', en: 'Dots, no two quite alike' } },
      ],
    },
  },
  {
    handle: 'koushi-wool-blanket',
    code: 'BLK',
    title: { ja: '格子のひざ掛け', en: 'Windowpane throw' },
    tagline: { ja: '足もとから肩まで、一枚で足りる大きさ', en: 'Long enough for knees and shoulders at once' },
    kicker: { ja: '布もの・ウール', en: 'Cloth · wool' },
    description: {
      ja: '<p>ウールを甘く織り、軽く起毛しました。空気を含むので、見た目より軽く、すぐに暖まります。</p><p>格子の糸は染めていない羊の色です。フサは一本ずつ撚って留めてあり、引いても抜けません。</p><ul><li>90 × 140 cm(フサを除く)、480 g</li><li>肩に掛けても、いすに敷いても使えます</li></ul>',
      en: '<p>Loosely woven wool, lightly brushed. It holds air, so it’s lighter than it looks and warms up at once.</p><p>The checks are undyed yarn, the colour of the sheep. Each tassel is twisted and tied, and won’t pull out.</p><ul><li>90 × 140 cm without the fringe, 480 g</li><li>For your lap, your shoulders or the back of a chair</li></ul>',
    },
    care: {
      ja: '<p>ウール90%、ナイロン10%。30度までの水で、中性洗剤で押し洗いしてください。平らに干します。しまう前にブラシでほこりを払うと、虫がつきにくくなります。</p>',
      en: '<p>90% wool, 10% nylon. Press gently in water up to 30 °C with a mild soap and dry flat. Brush it before storing to keep moths off.</p>',
    },
    priceYen: 8800,
    taxPercent: 10,
    colors: dyed('karashi', 'hai', 'nando', 'renga'),
    weightGrams: 480,
    packed: [340, 280, 90],
    tags: ['ブランケット', 'ひざかけ', '毛布', 'ストール', 'ウール', 'blanket', 'throw', 'wool', 'gift', 'ギフト'],
    picture: {
      ground: 'mizu',
      paint: (color) => blanket(color),
      details: [
        { view: '190 430 260 260', alt: { ja: '一本ずつ撚ったフサ', en: 'Tassels, twisted one by one' } },
        { view: '330 270 270 270', alt: { ja: '染めない糸の格子', en: 'Checks in undyed yarn' } },
      ],
    },
  },
  {
    handle: 'sashiko-cushion',
    code: 'CSH',
    title: { ja: '刺し子のクッション', en: 'Running-stitch cushion' },
    tagline: { ja: '針目がすべり止めになる、45 cm角', en: '45 cm square; the stitches keep it in place' },
    kicker: { ja: '布もの・綿麻', en: 'Cloth · cotton and linen' },
    description: {
      ja: '<p>綿麻の布に、太い木綿糸で並縫いをしました。針目の凹凸が背中にかかり、ずり落ちにくくなっています。</p><p>中身は羽根。軽くたたけば形が戻ります。カバーだけ外して洗えます。</p><ul><li>45 × 45 cm、中身つき</li><li>ファスナーは下の辺に隠してあります</li></ul>',
      en: '<p>Cotton and linen, sewn through in rows with thick cotton thread. The ridges grip, so it stays behind your back.</p><p>The filling is feather: a clap or two puts it back in shape. The cover comes off for washing.</p><ul><li>45 × 45 cm, filling included</li><li>The zip is hidden along the bottom edge</li></ul>',
    },
    care: {
      ja: '<p>カバーは綿55%、麻45%。裏返してネットに入れ、弱い水流で洗ってください。中身は羽根100%、陰干しのみ。</p>',
      en: '<p>Cover: 55% cotton, 45% linen; turn it inside out and wash on gentle in a net. Filling: feather; air it in the shade, don’t wash.</p>',
    },
    priceYen: 4950,
    taxPercent: 10,
    colors: dyed('renga', 'nando', 'karashi', 'kinari', 'matsuba'),
    // Shops have no room for them.
    ways: ['delivery'],
    weightGrams: 720,
    packed: [440, 420, 140],
    tags: ['クッション', '座布団', '刺し子', '麻', 'リネン', 'cushion', 'pillow', 'sashiko', 'linen'],
    picture: {
      ground: 'fuji',
      paint: (color) => cushion(color),
      details: [
        { view: '150 200 300 300', alt: { ja: '太い木綿糸の並縫い', en: 'Running stitch in thick cotton' } },
        { view: '460 120 260 260', alt: { ja: '角まで詰まった中身', en: 'Filled right into the corner' } },
      ],
    },
  },
];

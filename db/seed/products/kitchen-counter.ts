import { kettle } from '../pictures/objects/kitchen';
import { cuttingBoard, glasses, teaTin } from '../pictures/objects/kitchen-counter';
import { dyed } from './dye-names';
import type { SeedProduct } from './types';

/** Tools, glass and tea: what stands about the sink and the stove. */
export const kitchenTools: SeedProduct[] = [
  {
    handle: 'hosokuchi-kettle-800',
    code: 'KTL',
    title: { ja: '細口ドリップケトル 0.8 L', en: 'Narrow-spout kettle, 0.8 L' },
    tagline: { ja: '湯を細く、まっすぐ落とせる', en: 'Pours a thin, straight line' },
    kicker: { ja: '台所道具・ステンレス', en: 'Cookware · stainless steel' },
    description: {
      ja: '<p>注ぎ口の先は直径7 mm。傾けたぶんだけ湯が出るので、ドリップの「のの字」が思うとおりに描けます。</p><p>持ち手はくるみの木。火のそばでも熱くなりにくく、手のひらの太さに削ってあります。</p><ul><li>満水 1.1 L、適量 0.8 L(カップ5杯分)</li><li>ガスとIH(200 V)で使えます</li><li>ふたは注いでも落ちない、はめこみ式</li></ul>',
      en: '<p>The spout ends at 7 mm. Water follows the tilt of your hand, so a slow spiral over the grounds comes out as you meant it.</p><p>The handle is walnut, shaped to fill the palm, and stays cool beside a flame.</p><ul><li>1.1 L to the brim; fill to 0.8 L, about five cups</li><li>For gas and induction</li><li>The lid is a snug fit and won’t drop as you pour</li></ul>',
    },
    care: {
      ja: '<p>本体はステンレス、持ち手とつまみは木(オイル仕上げ)。食洗機には使えません。水を入れたままにせず、使ったら乾かしてください。</p>',
      en: '<p>Stainless steel; handle and knob of oiled wood. Not for the dishwasher. Empty and dry it after use.</p>',
    },
    priceYen: 7480,
    taxPercent: 10,
    colors: [{ dye: 'gin', label: { ja: 'みがき', en: 'Bare steel' } }, ...dyed('sumi', 'kinari', 'nando')],
    weightGrams: 620,
    packed: [300, 190, 180],
    tags: ['やかん', 'ケトル', 'ポット', 'コーヒー', 'ドリップ', 'IH', 'kettle', 'coffee', 'pour over'],
    picture: {
      ground: 'seiji',
      paint: (color) => kettle(color),
      details: [
        { view: '80 280 260 260', alt: { ja: '先が7 mmの注ぎ口', en: 'The spout, 7 mm at its end' } },
        {
          view: '460 280 280 280',
          alt: { ja: '手のひらの太さに削った持ち手', en: 'The handle, shaped to fill the palm' },
        },
      ],
    },
  },
  {
    handle: 'futairo-glass-2',
    code: 'GLS',
    title: { ja: 'ふた色のグラス 2個組', en: 'Two-tone glasses, pair' },
    tagline: { ja: '注ぐと、飲みものの色がもうひとつ生まれる', en: 'What you pour makes the third colour' },
    kicker: { ja: 'うつわ・ガラス', en: 'Tableware · glass' },
    description: {
      ja: '<p>下半分だけを色ガラスで包んだ、型吹きのグラスです。麦茶でも、水でも、底のほうから色が変わって見えます。</p><p>底が厚く、倒れにくい重さにしました。口は丸く焼いてあるので、氷が当たっても欠けにくくなっています。</p><ul><li>容量 300 ml、直径 7.4 cm、高さ 11.5 cm</li><li>2個は同じ色です</li></ul>',
      en: '<p>Blown into a mould, the lower half wrapped in a second, coloured glass. Barley tea or plain water, the colour changes from the bottom up.</p><p>The base is heavy, so it stands firm; the mouth is fire-rounded, so ice doesn’t chip it.</p><ul><li>300 ml, 7.4 cm across, 11.5 cm tall</li><li>Both glasses are the same colour</li></ul>',
    },
    care: {
      ja: '<p>ソーダガラス。耐熱ガラスではありません。熱い飲みもの、電子レンジ、食洗機には使えません。</p>',
      en: '<p>Soda glass, not heat-resistant. Not for hot drinks, the microwave or the dishwasher.</p>',
    },
    priceYen: 3080,
    taxPercent: 10,
    colors: [
      ...dyed('nando', 'karashi'),
      { dye: 'gin', label: { ja: '薄墨', en: 'Smoke' } },
      ...dyed('haizakura', 'matsuba'),
    ],
    weightGrams: 480,
    packed: [190, 135, 100],
    tags: ['コップ', 'タンブラー', 'ガラス', '麦茶', 'セット', 'glass', 'tumbler', 'pair', 'gift', 'ギフト'],
    picture: {
      ground: 'suna',
      paint: (color) => glasses(color),
      details: [
        { view: '160 360 300 300', alt: { ja: '色の境目と厚い底', en: 'Where the colour ends, and the heavy base' } },
        { view: '160 190 300 300', alt: { ja: '丸く焼いた口', en: 'The fire-rounded mouth' } },
      ],
    },
  },
  {
    handle: 'totte-cutting-board',
    code: 'MNT',
    title: { ja: '取っ手のまな板', en: 'Cutting board with a handle' },
    tagline: { ja: '切って、そのまま運んで、掛けて乾かす', en: 'Cut on it, carry it over, hang it up to dry' },
    kicker: { ja: '台所道具・一枚板', en: 'Kitchen tool · solid wood' },
    description: {
      ja: '<p>継ぎ目のない一枚板です。刃当たりがやわらかく、切る音が静かです。</p><p>取っ手に革のひもをつけました。掛けておけば両面が乾くので、黒ずみにくくなります。</p><ul><li>長さ 38 cm(取っ手を含む)、幅 24 cm、厚さ 2 cm</li><li>ひのきは軽く香りがあり、くるみは重く色が深まります</li></ul>',
      en: '<p>One solid piece, no joints. It’s kind to the edge of a knife and quiet under it.</p><p>Hang it by the leather loop and both sides dry, which is what keeps a board from going black.</p><ul><li>38 cm long with the handle, 24 cm wide, 2 cm thick</li><li>Hinoki is light and fragrant; walnut is heavier and deepens with age</li></ul>',
    },
    care: {
      ja: '<p>使う前に水でぬらし、使ったら洗って立てるか掛けて乾かしてください。食洗機と直射日光は、そりと割れのもとになります。刃の跡が気になったら、紙やすりで木目に沿って整えてください。</p>',
      en: '<p>Wet it before use; wash it after and stand or hang it to dry. Dishwashers and direct sun make it warp and crack. When knife marks bother you, sand it along the grain.</p>',
    },
    priceYen: 4950,
    taxPercent: 10,
    colors: [
      { dye: 'kinari', label: { ja: 'ひのき', en: 'Hinoki' } },
      { dye: 'kuri', label: { ja: 'くるみ', en: 'Walnut' } },
    ],
    weightGrams: 980,
    packed: [400, 250, 30],
    tags: ['まないた', 'カッティングボード', '木', 'ひのき', 'くるみ', 'cutting board', 'chopping board', 'wood'],
    picture: {
      ground: 'seiji',
      paint: (color) => cuttingBoard(color),
      details: [
        {
          view: '260 70 260 260',
          alt: { ja: '取っ手の穴と革のひも', en: 'The hole in the handle and its leather loop' },
        },
        { view: '190 380 280 280', alt: { ja: 'まっすぐな木目', en: 'The straight grain' } },
      ],
    },
  },
  {
    handle: 'asa-no-hojicha-80',
    code: 'HOJ',
    title: { ja: '朝のほうじ茶 80 g 缶入り', en: 'Morning hojicha, 80 g tin' },
    tagline: { ja: '浅めに焙じた、澄んだ香り', en: 'Lightly roasted, clear and nutty' },
    kicker: { ja: '食品・茶葉', en: 'Food · leaf tea' },
    description: {
      ja: '<p>一番茶の茎を、浅めに焙じました。カフェインが少なく、朝いちばんにも、眠る前にも飲めます。</p><p>湯のみ1杯に茶葉3 g、熱湯で30秒。1缶でおよそ26杯分です。和紙を貼った缶は、飲み終えたあとも茶筒として使えます。中身はどの色の缶も同じです。</p><ul><li><strong>原材料名</strong> 緑茶(静岡県産)</li><li><strong>内容量</strong> 80 g</li><li><strong>賞味期限</strong> 缶の底に記載(製造から10か月)</li><li><strong>保存方法</strong> 高温多湿と直射日光を避ける</li></ul>',
      en: '<p>Stems of the first spring picking, lightly roasted. There’s little caffeine in it, so it suits the first hour of the day and the last.</p><p>3 g a cup, boiling water, 30 seconds: a tin makes about 26 cups. Keep the paper-covered tin as a caddy afterwards. The tea is the same in every colour.</p><ul><li><strong>Ingredients</strong> Green tea (Shizuoka, Japan)</li><li><strong>Net weight</strong> 80 g</li><li><strong>Best before</strong> See the base of the tin (10 months from packing)</li><li><strong>Keep</strong> Cool, dry and out of the sun</li></ul>',
    },
    care: {
      ja: '<p>開けたあとはふたをしっかり閉め、ひと月ほどで飲みきってください。缶は水洗いできません。</p>',
      en: '<p>Once open, keep the lid on tight and finish the tea within a month or so. The tin can’t be washed.</p>',
    },
    priceYen: 1296,
    taxPercent: 8,
    colors: dyed('kuri', 'kinari', 'nando'),
    weightGrams: 210,
    packed: [125, 85, 85],
    tags: ['お茶', 'ほうじちゃ', '茶葉', '茶筒', '食品', 'tea', 'hojicha', 'roasted', 'gift', 'ギフト'],
    picture: {
      ground: 'sakura',
      paint: (color) => teaTin(color),
      details: [
        { view: '470 470 300 300', alt: { ja: '木のさじにのせた茶葉', en: 'Leaves on a wooden scoop' } },
        { view: '190 130 320 320', alt: { ja: '和紙を貼ったふた', en: 'The lid, covered in washi paper' } },
      ],
    },
  },
];

import { describe, expect, it, vi } from 'vitest';
import { daytime } from '@/db/testing-shop';
import en from '@/messages/en/mail.json';
import ja from '@/messages/ja/mail.json';
import { partsOf } from '../orders/parts-of';
import { placeOf } from '../orders/place-of';
import type { FulfillmentStatus, PaymentStatus, Trouble } from '../orders/status';
import type { Fulfillment, Order, OrderPart } from '../orders/types';
import type { Store } from '../stores/types';
import { composeMail } from './compose';
import { orderContent } from './order-content';
import { signInContent } from './sign-in-content';
import { sender } from './testing-sender';
import type { ToldPart } from './told';
import type { OrderMessageKind } from './types';

vi.stubEnv('APP_URL', 'https://shop.example');

const at = (clock: string, day = '22') => new Date(`2026-11-${day}T${clock}:00+09:00`);

const store: Store = {
  id: 'store',
  version: '1',
  storeCode: '0001',
  kind: 'store',
  name: { ja: '丸の内店', en: 'Marunouchi' },
  postcode: '100-0005',
  prefecture: { ja: '東京都', en: 'Tokyo' },
  city: { ja: '千代田区', en: 'Chiyoda-ku' },
  street: { ja: '丸の内2-5-9', en: '2-5-9 Marunouchi' },
  phone: '03-5555-0101',
  website: null,
  access: { ja: '東京駅 丸の内南口から歩いて4分', en: '4 min on foot from Tokyo Station' },
  counter: { ja: '1階 サービスカウンター', en: '1F, service counter' },
  services: ['reserve'],
  hours: { zone: 'Asia/Tokyo', weekly: daytime, special: [] },
  hoursText: null,
  prepMinutes: 30,
  cutoffMinute: null,
  holdDays: 7,
  holdDaysPaid: null,
  depositPercent: 0,
  minutesPerOrder: 0,
  waiting: 0,
  pickupFee: null,
  pickupSlots: null,
  visitSlots: null,
  lat: 35.68,
  lng: 139.76,
};

type Over = Partial<Omit<Order, 'fulfillments'>> & { fulfillment?: Partial<Fulfillment> };

const order = ({ fulfillment, ...over }: Over = {}): Order => ({
  id: 'order',
  number: '261122-K7M3Q',
  token: 'Db0ySEtKkktwdIgYjaIW5w',
  locale: 'ja',
  customerName: '青木 みなみ',
  customerEmail: 'minami@mail.example',
  customerPhone: '090-0000-0000',
  collector: 'self',
  collectorName: null,
  notes: null,
  paymentMethod: 'pay_in_store',
  paymentStatus: 'unpaid',
  payBy: null,
  currency: 'JPY',
  total: 7070,
  taxLines: [
    { rate: 1000, gross: 6490, tax: 590 },
    { rate: 800, gross: 580, tax: 42 },
  ],
  couponCode: null,
  points: 0,
  received: 7070,
  placedAt: at('14:12'),
  lines: [
    {
      fulfillmentId: 'fulfillment',
      sku: 'S',
      handle: 'sneaker',
      title: { ja: 'まいにちスニーカー 綿帆布', en: 'Everyday sneaker' },
      optionLabel: { ja: '紺 / 24.5 cm', en: 'Navy / 24.5 cm' },
      imageUrl: null,
      unitPrice: 6490,
      taxRate: 1000,
      quantity: 1,
      discount: 0,
    },
    {
      fulfillmentId: 'fulfillment',
      sku: 'T',
      handle: 'tea',
      title: { ja: 'ほうじ茶', en: 'Roasted tea' },
      optionLabel: null,
      imageUrl: null,
      unitPrice: 290,
      taxRate: 800,
      quantity: 2,
      discount: 0,
    },
  ],
  events: [],
  ...over,
  ...over,
  fulfillments: [
    {
      id: 'fulfillment',
      kind: 'pickup',
      storeCode: '0001',
      preparedAtId: 'store',
      amount: 7070,
      fee: 0,
      due: 7070,
      slot: null,
      point: null,
      delivery: null,
      trackingNumber: null,
      trouble: null,
      locationId: 'store',
      status: 'to_pick',
      pickupCode: '482917',
      promisedAt: at('15:30'),
      estimatedReadyAt: at('15:30'),
      readyAt: null,
      collectBy: at('19:00', '29'),
      keptUntil: at('19:00', '29'),
      collectedAt: at('16:05'),
      shelf: null,
      ...fulfillment,
    },
  ],
});

const statusOf = {
  order_received: 'to_pick',
  order_payment_awaited: 'to_pick',
  order_payment_failed: 'to_pick',
  order_delayed: 'awaiting_transfer',
  order_missing: 'awaiting_transfer',
  order_changed: 'to_pick',
  order_in_transit: 'awaiting_transfer',
  order_goods_arrived: 'to_pick',
  order_shipped: 'shipped',
  order_ready: 'ready',
  order_reminder: 'ready',
  order_last_day: 'ready',
  order_extended: 'ready',
  order_collected: 'collected',
  order_delivered: 'delivered',
  order_lines_cancelled: 'to_pick',
  order_cancelled: 'cancelled',
  order_expired: 'expired',
  order_refunded: 'cancelled',
  order_returned: 'collected',
} as const satisfies Record<OrderMessageKind, FulfillmentStatus>;

const address = { postcode: '1500001', prefecture: '東京都', city: '渋谷区', street: '神宮前1-2-3', building: '101' };
const home = {
  kind: 'delivery',
  trackingNumber: '123456789012',
  estimatedReadyAt: at('16:00', '24'),
  delivery: { address, carrier: 'yamato', date: '2026-11-24', band: '1416' },
} satisfies Over['fulfillment'];
const kinds = Object.keys(statusOf) as OrderMessageKind[];

function mailOf(kind: OrderMessageKind, over: Over = {}, offers: Pick<ToldPart, 'isBringable'> = {}) {
  const sent = kind === 'order_delivered' ? home : {};
  const made = order({ ...over, fulfillment: { ...sent, ...over.fulfillment, status: statusOf[kind] } });
  const [part] = partsOf(made);
  return composeMail(orderContent(kind, made, [{ part, store, ...offers }], at('15:00')), sender);
}

/** Text of an HTML mail as a reader sees it. */
const seen = (html: string) =>
  html
    .replace(/<head>.*?<\/head>|<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/[\s\u00a0\u200c]+/g, ' ');

const everywhere = kinds.flatMap((kind) => (['ja', 'en'] as const).map((locale) => ({ kind, locale })));

/** What is delivered names no shop. */
const where = (kind: OrderMessageKind, shop: string) => (kind === 'order_delivered' ? '神宮前1-2-3' : shop);

describe('every mail of an order', () => {
  it.each(everywhere)('has all its words: $kind in $locale', async ({ kind, locale }) => {
    const { subject, text, html } = await mailOf(kind, { locale });
    for (const words of [subject, text, seen(html)]) {
      expect(words).not.toMatch(/[{}]|undefined|null|\b(order|facts|notes|slip|foot|contents)\.\w/);
    }
    expect(subject).toContain('261122-K7M3Q');
    expect(subject).toContain(locale === 'ja' ? '【ひびの】' : 'Hibino: ');
  });

  it.each(everywhere)('says what, where, how much with tax, and who sells: $kind in $locale', async (each) => {
    const { kind, locale } = each;
    const { text, html } = await mailOf(kind, { locale });
    const facts =
      locale === 'ja'
        ? [
            'まいにちスニーカー 綿帆布',
            '紺 / 24.5 cm ・ 1点',
            where(kind, '丸の内店'),
            '¥7,070(税込)',
            '¥580 ※',
            '株式会社ひびの',
          ]
        : [
            'Everyday sneaker',
            'Navy / 24.5 cm · Qty 1',
            where(kind, 'Marunouchi'),
            '¥7,070 (tax incl.)',
            '¥580 ※',
            'Hibino Co., Ltd.',
          ];
    for (const fact of facts) expect([text.includes(fact), seen(html).includes(fact)], fact).toEqual([true, true]);
    const law = `https://shop.example${locale === 'ja' ? '' : '/en'}/legal/tokushoho`;
    expect([text.includes(law), html.includes(`href="${law}"`)]).toEqual([true, true]);
  });

  it.each(everywhere)('fetches nothing from elsewhere: $kind in $locale', async ({ kind, locale }) => {
    const { html } = await mailOf(kind, { locale });
    expect(html).not.toMatch(/<(img|script|link|iframe|style)\b|url\(|@import/);
    expect(html).toContain(`lang="${locale}"`);
  });
});

describe('what each mail is for', () => {
  it('tells from when and until when an order can be collected, and how to cancel', async () => {
    const { text } = await mailOf('order_received');
    expect(text).toContain('受け取れる日時: 11/22(日) 15:30 以降');
    expect(text).toContain('受け取る期限: 11/29(日) 19:00 まで');
    expect(text).toContain('「取り消す」から、いつでも無料で取り消せます');
    expect(text).toContain('https://shop.example/orders/Db0ySEtKkktwdIgYjaIW5w');
    expect(text).not.toContain('482 917');
  });

  it('gives the pickup code once it is ready, and only then', async () => {
    for (const kind of kinds) {
      const { text, html } = await mailOf(kind);
      const told = statusOf[kind] === 'ready';
      expect([text.includes('482 917'), html.includes('482 917')], kind).toEqual([told, told]);
    }
  });

  it('writes to English readers in English, with links to English pages', async () => {
    const { text } = await mailOf('order_ready', { locale: 'en' });
    expect(text).toContain('Collect by: Sun, Nov 29, 7:00 pm');
    expect(text).toContain('Pickup code: 482 917');
    expect(text).toContain('https://shop.example/en/orders/Db0ySEtKkktwdIgYjaIW5w');
  });

  it('names who collects instead', async () => {
    const { text } = await mailOf('order_ready', { collector: 'proxy', collectorName: '青木 健' });
    expect(text).toContain('受け取る方: 青木 健さま');
  });

  it.each<[PaymentStatus, string]>([
    ['unpaid', '受け取りのときに ¥7,070(税込)'],
    ['paid', 'お支払い: お支払い済み'],
  ])('says of an order that is %s: %s', async (paymentStatus, words) => {
    expect((await mailOf('order_received', { paymentStatus })).text).toContain(words);
  });

  it.each<[OrderMessageKind, PaymentStatus, string]>([
    ['order_cancelled', 'unpaid', '商品のお取り置きは終わりました。お支払いは発生していません。'],
    ['order_cancelled', 'voided', 'お支払いは発生していません。'],
    ['order_cancelled', 'authorized', '請求されません。'],
    ['order_expired', 'authorized', '請求されません。'],
    ['order_cancelled', 'paid', '¥7,070(税込)は、全額をお返しします。カード会社を通じて'],
    ['order_cancelled', 'refunded', '¥7,070(税込)は、全額をお返ししました。カード会社を通じて'],
    ['order_cancelled', 'failed', 'お支払いの期限を過ぎたため、取り消しました'],
    ['order_expired', 'unpaid', '11/29(日) 19:00 までの期限を過ぎたため'],
    ['order_expired', 'paid', '全額をお返しします'],
  ])('says of %s while the payment is %s: %s', async (kind, paymentStatus, words) => {
    expect((await mailOf(kind, { paymentStatus })).text).toContain(words);
  });
});

it('goods that were not found: what the customer may choose, on the page of the order', async () => {
  const { subject, text } = await mailOf(
    'order_missing',
    { fulfillment: { trouble: 'missing' } },
    { isBringable: true },
  );
  expect(subject).toBe('【ひびの】ご注文の商品がそろいませんでした(261122-K7M3Q)');
  for (const choice of ['ほかの店舗で受け取る: ', '取り寄せて待つ: ', 'ある分だけ受け取る: ', '取り消す: ']) {
    expect(text).toContain(choice);
  }
  expect(text).toContain('これからのことを選ぶ');
});

it('goods that nobody can bring in: that choice is not offered', async () => {
  const { text } = await mailOf('order_missing', { fulfillment: { trouble: 'missing' } });
  expect(text).toContain('ある分だけ受け取る: ');
  expect(text).not.toContain('取り寄せて待つ: ');
});

describe('goods brought in that do not come as promised', () => {
  it.each<[Trouble, string, string]>([
    ['late', '【ひびの】お取り寄せの商品が遅れています', '丸の内店への到着が、予定の時刻を過ぎています'],
    [
      'lost',
      '【ひびの】商品をお取り寄せできませんでした',
      '丸の内店へお取り寄せしていた商品が、届かないことがわかりました',
    ],
    ['short', '【ひびの】お取り寄せの商品が一部そろいませんでした', '丸の内店に届いた商品に、不足か傷みがありました'],
  ])('%s: says so', async (trouble, subject, lead) => {
    const mail = await mailOf('order_delayed', { fulfillment: { trouble } });
    expect(mail.subject).toBe(`${subject}(261122-K7M3Q)`);
    expect(mail.text).toContain(lead);
  });

  it('may be waited for, collected elsewhere or cancelled, on the page of the order', async () => {
    const { text } = await mailOf('order_delayed', { fulfillment: { trouble: 'late' } });
    for (const choice of ['待つ: ', 'ほかの店舗で受け取る: ', '取り消す: ']) expect(text).toContain(choice);
    expect(text).toContain('これからのことを選ぶ');
    expect(text).toContain('https://shop.example/orders/Db0ySEtKkktwdIgYjaIW5w');
  });
});

describe('a parcel that has left', () => {
  it('says who brings it, where to, when, and leads to the carrier’s page', async () => {
    const { subject, text, html } = await mailOf('order_shipped', { fulfillment: home });
    expect(subject).toBe('【ひびの】商品を発送しました(261122-K7M3Q)');
    expect(text).toContain('11/24(火) 14:00–16:00 にお届けの予定です');
    expect(text).toContain('運送会社: ヤマト運輸');
    expect(text).toContain('お問い合わせ番号: 123456789012');
    expect(text).toContain('東京都渋谷区神宮前1-2-3');
    expect(text).toContain('荷物の状況を見る');
    expect(html).toMatch(/href="https:\/\/[^"]*kuronekoyamato[^"]*123456789012"/);
  });

  it('with no band asked for names the day alone', async () => {
    const { text } = await mailOf('order_shipped', {
      locale: 'en',
      fulfillment: { ...home, delivery: { ...home.delivery, band: null } },
    });
    expect(text).toContain('It should be with you on Tue, Nov 24.');
  });

  it('to a place to collect says from when, and that the code follows', async () => {
    const { subject, text } = await mailOf('order_shipped');
    expect(text).toMatch(/受け取れる日時: 11\/\d+\(.\) \d+:\d\d 以降/);
    expect(subject).toBe('【ひびの】丸の内店へ商品を送りました(261122-K7M3Q)');
    expect(text).toContain('着いたら、受取番号をメールでお知らせします');
    expect(text).toContain('https://shop.example/orders/Db0ySEtKkktwdIgYjaIW5w');
  });
});

describe('an order that is collected where no stock is held', () => {
  const point = {
    code: 'L-1',
    kind: 'locker',
    operator: 'つつみばこ',
    name: { ja: '東京駅ロッカー', en: 'Tokyo Station locker' },
    address: { ja: '東京都千代田区丸の内1-9-1', en: '1-9-1 Marunouchi, Chiyoda-ku, Tokyo' },
    postcode: null,
    lat: 35.68,
    lng: 139.76,
  } as const;

  function pointMail(kind: OrderMessageKind, over: Over = {}) {
    const made = order({ ...over, fulfillment: { point, status: statusOf[kind] } });
    const [part] = partsOf(made);
    return composeMail(
      orderContent(kind, made, [{ part, store: placeOf(store, part.fulfillment) }], at('15:00')),
      sender,
    );
  }

  const elsewhere: OrderMessageKind[] = ['order_delayed', 'order_delivered', 'order_in_transit', 'order_goods_arrived'];

  it.each(everywhere.filter(({ kind }) => !elsewhere.includes(kind)))(
    'never speaks of a shop’s counter: $kind in $locale',
    async ({ kind, locale }) => {
      const { subject, text } = await pointMail(kind, { locale });
      const said = `${subject}${text}`;
      expect(said).not.toMatch(/カウンター|ご来店|お越し|お取り置き|お渡ししました|at the counter|coming in|holding/);
      expect(said).toContain(locale === 'ja' ? '東京駅ロッカー' : 'Tokyo Station locker');
    },
  );

  it.each<[OrderMessageKind, string, string]>([
    ['order_received', 'ご注文を承りました', '商品が東京駅ロッカーに着いたら、受取番号をメールでお知らせします'],
    ['order_ready', '東京駅ロッカーに届きました', '受取番号: 482 917'],
    ['order_collected', 'お受け取りありがとうございました', 'お客さま窓口へご連絡ください'],
    ['order_expired', '受け取りの期限を過ぎたため、取り消しました', '東京駅ロッカーでお預かりしていましたが'],
  ])('%s: says so', async (kind, subject, words) => {
    const mail = await pointMail(kind);
    expect(mail.subject).toBe(`【ひびの】${subject}(261122-K7M3Q)`);
    expect(mail.text).toContain(words);
  });

  it('names no way to pay that the place may not take', async () => {
    expect((await pointMail('order_ready')).text).toContain('お支払いの方法は、受け取る場所の案内をご覧ください');
  });
});

describe('an order sent home', () => {
  it('is told when it was delivered, and how to return things', async () => {
    const { subject, text } = await mailOf('order_delivered');
    expect(subject).toBe('【ひびの】商品をお届けしました(261122-K7M3Q)');
    expect(text).toContain('お問い合わせ番号: 123456789012');
    expect(text).toContain('お客さま窓口へご連絡ください');
    expect(text).not.toContain('丸の内店');
  });

  it('and cancelled names no shop that held it', async () => {
    const { text } = await mailOf('order_cancelled', { fulfillment: home, paymentStatus: 'paid' });
    expect(text).not.toMatch(/丸の内店|お取り置き/);
    expect(text).toContain('全額をお返しします');
  });
});

describe('an order that some of was given up of', () => {
  const withdrawn = {
    amount: 580,
    lines: [{ title: { ja: 'ほうじ茶', en: 'Roasted tea' }, optionLabel: { ja: '茎', en: 'Twig' }, quantity: 2 }],
  };
  const givenUp = (over: Over) => {
    const made = order({ ...over, fulfillment: { status: 'ready' } });
    const parts = [{ part: partsOf(made)[0], store }] as [{ part: OrderPart; store: Store }];
    return composeMail(orderContent('order_lines_cancelled', made, parts, at('15:00'), { withdrawn }), sender);
  };

  it.each<[Over, string[]]>([
    [{}, ['取り消した商品: ほうじ茶(茎) 2点', '少なくなる額: ¥580(税込)', '¥7,070(税込)です', '残りのご注文']],
    [{ paymentStatus: 'paid', paymentMethod: 'pay_online' }, ['お返しする額: ¥580(税込)', 'お返しします']],
    [{ locale: 'en' }, ['2 × Roasted tea (Twig)', 'You pay ¥580 less: ¥7,070', 'What’s left of your order']],
  ])('is told what went, what is left and what becomes of the money: %j', async (over, words) => {
    const { text } = await givenUp(over);
    for (const said of words) expect(text).toContain(said);
  });
});

describe('names that are not to be trusted', () => {
  const customerName = 'A\r\nBcc: x@mail.example <b>&';

  it('stay inside their line of the text and are escaped in the HTML', async () => {
    const { text, html } = await mailOf('order_received', { customerName });
    expect(text.split('\n').filter((line) => line.startsWith('Bcc:'))).toEqual([]);
    expect(html).toContain('&lt;b&gt;&amp;');
  });

  it('cannot break the subject', async () => {
    const named = { ...store, name: { ja: '丸の内店\r\nBcc: x@mail.example' } };
    const made = order();
    const { subject } = composeMail(
      orderContent('order_ready', made, [{ part: partsOf(made)[0], store: named }], at('15:00')),
      sender,
    );
    expect(subject).toBe('【ひびの】丸の内店 Bcc: x@mail.exampleでご用意できました(261122-K7M3Q)');
  });
});

it.each(['order_collected', 'order_delivered'] as const)('%s leads to the receipt, in both parts', async (kind) => {
  const { text, html } = await mailOf(kind);
  const url = 'https://shop.example/orders/Db0ySEtKkktwdIgYjaIW5w/receipt';
  expect(text).toContain(url);
  expect(html).toContain(`href="${url}"`);
});

it.each(['ja', 'en'] as const)('a sign-in mail in %s carries its link in both parts', async (locale) => {
  const url = 'https://shop.example/account/sign-in/link?token=abc&back=%2Fbasket';
  const { subject, text, html } = composeMail(signInContent({ url, locale }), sender);
  expect(text).toContain(url);
  expect(html).toContain(`href="${url.replace('&', '&amp;')}"`);
  expect(text).toMatch(/20(分| minutes)/);
  expect(subject).not.toMatch(/[{}]/);
});

it('has the same words in both languages', () => {
  const keysOf = (value: object, path = ''): string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' ? keysOf(inner, `${path}${key}.`) : [`${path}${key}`],
    );
  expect(keysOf(en)).toEqual(keysOf(ja));
});

import { expect, test, vi } from 'vitest';
import { daytime } from '@/db/testing-shop';
import type { Order } from '../orders/types';
import type { Store } from '../stores/types';
import type { Visit } from '../visits/types';
import { composeMail } from './compose';
import { sender } from './testing-sender';
import { type ToldVisit, visitContent } from './visit-content';

vi.stubEnv('APP_URL', 'https://shop.example');

const store = {
  storeCode: '0001',
  name: { ja: '丸の内店', en: 'Marunouchi' },
  counter: { ja: '1階 サービスカウンター', en: '1F, service counter' },
  postcode: '100-0005',
  prefecture: { ja: '東京都', en: 'Tokyo' },
  city: { ja: '千代田区', en: 'Chiyoda-ku' },
  street: { ja: '丸の内2-5-9', en: '2-5-9 Marunouchi' },
  phone: '03-5555-0101',
  access: null,
  hours: { zone: 'Asia/Tokyo', weekly: daytime, special: [] },
} as Partial<Store> as Store;

const visit = (over: Partial<Visit> = {}): Visit => ({
  id: 'visit',
  token: 'Db0ySEtKkktwdIgYjaIW5w',
  locationId: 'store',
  storeCode: '0001',
  startsAt: new Date('2026-11-24T14:00:00+09:00'),
  endsAt: new Date('2026-11-24T15:00:00+09:00'),
  status: 'booked',
  locale: 'ja',
  customerName: '青木 みなみ',
  customerEmail: 'minami@mail.example',
  customerPhone: '090-1234-5678',
  notes: null,
  articles: [
    {
      sku: 'MUG-1',
      handle: 'mug',
      title: { ja: '土もののマグ', en: 'Stoneware mug' },
      optionLabel: { ja: '納戸', en: 'Storeroom blue' },
      imageUrl: null,
    },
  ],
  order: null,
  createdAt: new Date('2026-11-22T12:00:00+09:00'),
  updatedAt: new Date('2026-11-22T12:00:00+09:00'),
  ...over,
});
const order = { id: 'order', number: '261122-K7M3Q', token: 'token', status: 'to_pick' } as const;
const held = {
  number: order.number,
  currency: 'JPY',
  total: 2200,
  taxLines: [{ rate: 1000, gross: 2200, tax: 200 }],
  lines: [
    {
      fulfillmentId: 'part',
      title: { ja: '土もののマグ', en: 'Stoneware mug' },
      optionLabel: null,
      unitPrice: 2200,
      taxRate: 1000,
      quantity: 1,
    },
  ],
  events: [],
  fulfillments: [{ id: 'part', kind: 'pickup', fee: 0, collectBy: new Date('2026-12-01T19:00:00+09:00') }],
} as unknown as Order;
const mail = (kind: Parameters<typeof visitContent>[0], over: Partial<ToldVisit> = {}) =>
  composeMail(visitContent(kind, { ...visit(over), held: null, ...over }, store), sender);

test('A booked visit is told with time, place, articles and the way to change it', async () => {
  const { subject, text, html } = await mail('visit_booked');
  expect(subject).toBe('【ひびの】丸の内店の来店予約を承りました(11/24(火) 14:00–15:00)');
  for (const said of [
    'お越しいただく場所: 丸の内店 1階 サービスカウンター',
    'ご来店の日時: 11/24(火) 14:00–15:00',
    'ご覧になる商品: 土もののマグ (納戸)',
    '東京都千代田区丸の内2-5-9',
    'https://shop.example/visits/Db0ySEtKkktwdIgYjaIW5w',
  ]) {
    expect(text).toContain(said);
  }
  expect(text).not.toContain('お取り置き');
  expect(html).toContain('土もののマグ (納戸)');
});

test('What is held for it is told with its order: what it costs, and until when it is kept', async () => {
  const { text } = await mail('visit_booked', { order, held });
  expect(text).toContain('注文番号 261122-K7M3Q でお取り置きしています');
  expect(text).toContain('受け取る期限: 12/1(火) 19:00 まで');
  expect(text).toContain('合計: ¥2,200(税込)');
  expect(text).toContain('10%対象 ¥2,200(うち消費税 ¥200)');
});

test('What is held no more is not told of', async () => {
  const { text } = await mail('visit_changed', { order: { ...order, status: 'cancelled' } });
  expect(text).not.toContain('お取り置き');
});

test.each([
  ['cancelled', true],
  ['collected', false],
] as const)('A visit called off with an order that is %s says that it is held no more: %s', async (status, told) => {
  const { text } = await mail('visit_cancelled', { order: { ...order, status } });
  expect(text.includes('注文番号 261122-K7M3Q のお取り置きも取り消しました')).toBe(told);
});

test('A visit called off leads to another', async () => {
  const { subject, text } = await mail('visit_cancelled', { order });
  expect(subject).toContain('取り消しました');
  expect(text).toContain('https://shop.example/stores/0001/visit');
  expect(text).not.toContain('/visits/');
});

test.each(['visit_booked', 'visit_changed', 'visit_cancelled'] as const)(
  '%s is English for who booked so',
  async (kind) => {
    const { subject, text } = await mail(kind, { locale: 'en', customerName: 'Emma Clarke', order });
    expect(subject + text).not.toMatch(/[ぁ-んァ-ン]/);
    expect(text).toContain('Tue, Nov 24, 2:00 pm–3:00 pm');
  },
);

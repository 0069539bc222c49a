import { expect, test, vi } from 'vitest';
import { daytime } from '@/db/testing-shop';
import type { Store } from '../stores/types';
import type { Visit } from '../visits/types';
import { composeMail } from './compose';
import { visitContent } from './visit-content';

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
const mail = (kind: Parameters<typeof visitContent>[0], over?: Partial<Visit>) =>
  composeMail(visitContent(kind, visit(over), store));

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

test('What is held for it is named by its order', async () => {
  const { text } = await mail('visit_changed', { order });
  expect(text).toContain('注文番号 261122-K7M3Q でお取り置きしています');
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

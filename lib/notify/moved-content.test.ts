import { expect, test, vi } from 'vitest';
import { daytime } from '@/db/testing-shop';
import type { Store } from '../stores/types';
import { composeMail } from './compose';
import { type MovedPart, movedContent } from './moved-content';
import { sender } from './testing-sender';

vi.stubEnv('APP_URL', 'https://shop.example');

const at = (text: string) => new Date(`2026-${text.replace(' ', 'T')}:00+09:00`);
const store = {
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
const part = (over: Partial<MovedPart> = {}): MovedPart => ({
  number: '261122-K7M3Q',
  token: 'Db0ySEtKkktwdIgYjaIW5w',
  locale: 'ja',
  customerName: '青木 みなみ',
  readyAt: at('11-24 10:30'),
  wasReadyAt: at('11-23 10:30'),
  collectBy: at('12-01 19:00'),
  wasCollectBy: at('11-30 19:00'),
  slot: null,
  wasSlot: null,
  point: null,
  delivery: null,
  note: { ja: '設備点検のため', en: 'Maintenance' },
  ...over,
});
const mail = (over?: Partial<MovedPart>) => composeMail(movedContent(part(over), store), sender);
const slot = (text: string) => ({ startsAt: at(text), endsAt: new Date(at(text).getTime() + 60 * 60_000) });

test('says what was, what is, why, and until when', async () => {
  const { subject, text, html } = await mail();
  expect(subject).toBe('【ひびの】受け取りの日時が変わりました(261122-K7M3Q)');
  expect(text).toContain('受け取れる日時: 11/24(火) 10:30 以降');
  expect(text).toContain('これまでの日時: 11/23(月) 10:30 以降');
  expect(text).toContain('理由: 設備点検のため');
  expect(text).toContain('受け取る期限: 12/1(火) 19:00 まで');
  expect(text).toContain('https://shop.example/orders/Db0ySEtKkktwdIgYjaIW5w');
  for (const said of ['設備点検のため', '12/1(火)', '丸の内店']) expect(html).toContain(said);
});

test('is English for who ordered in English', async () => {
  const { subject, text } = await mail({ locale: 'en', customerName: 'Emma Clarke' });
  expect(subject).toBe('Hibino: your collection time has changed (261122-K7M3Q)');
  expect(text).toContain('Why: Maintenance');
  expect(text).toContain('Tue, Nov 24, 10:30 am');
  expect(text).not.toMatch(/[ぁ-ん]/);
});

test('names the time booked before and the one it moved to', async () => {
  const { text } = await mail({ slot: slot('11-24 14:00'), wasSlot: slot('11-23 14:00') });
  expect(text).toContain('受け取れる日時: 11/24(火) 14:00–15:00');
  expect(text).toContain('これまでの日時: 11/23(月) 14:00–15:00');
});

test('says that a time booked is free when there is no other', async () => {
  const { text } = await mail({ wasSlot: slot('11-23 14:00') });
  expect(text).toContain('受け取れる日時: 11/24(火) 10:30 以降');
  expect(text).toContain('いつでもお渡しします');
});

test('of what is ready tells the longer deadline alone', async () => {
  const { subject, text } = await mail({ readyAt: null, wasReadyAt: null });
  expect(subject).toBe('【ひびの】受け取りの期限を延ばしました(261122-K7M3Q)');
  expect(text).toContain('これまでの期限: 11/30(月) 19:00');
  expect(text).not.toContain('受け取れる日時');
});

test('of what goes to a place that holds no stock says that it comes there later', async () => {
  const point = {
    code: 'L-1',
    kind: 'locker' as const,
    operator: 'つつみばこ',
    name: { ja: '東京駅ロッカー', en: 'Tokyo Station locker' },
    address: { ja: '東京都千代田区丸の内1-9-1', en: '1-9-1 Marunouchi' },
    postcode: null,
    lat: 35.68,
    lng: 139.76,
  };
  const { subject, text } = await mail({ point });
  expect(subject).toContain('受け取りの日時が変わりました');
  expect(text).toContain('着いたら、受取番号をメールでお知らせします');
  expect(text).not.toContain('お越しください');
});

test('of a delivery tells the day it came on before, and the one it comes on now', async () => {
  const address = { postcode: '1500001', prefecture: '東京都', city: '渋谷区', street: '神宮前1-2-3', building: null };
  const delivery = { address, carrier: 'yamato' as const, date: null, band: '1416' };
  const said = { delivery, readyAt: at('11-25 16:00'), wasReadyAt: at('11-24 16:00'), wasCollectBy: null };
  const { subject, text } = await mail(said);
  expect(subject).toBe('【ひびの】お届けの予定が変わりました(261122-K7M3Q)');
  expect(text).toContain('お届け予定: 11/25(水) 14:00–16:00');
  expect(text).toContain('これまでのお届け予定: 11/24(火)');
  expect(text).toContain('神宮前1-2-3');
  expect(text).not.toMatch(/受け取る期限|お預かり/);
  expect((await mail({ ...said, locale: 'en' })).subject).toBe('Hibino: your delivery date has changed (261122-K7M3Q)');
});

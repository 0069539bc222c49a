import { describe, expect, it } from 'vitest';
import { addressWords, wayThere } from './address';

const marunouchi = {
  postcode: '100-0005',
  prefecture: { ja: '東京都', en: 'Tokyo' },
  city: { ja: '千代田区', en: 'Chiyoda-ku' },
  street: { ja: '丸の内2-5-9', en: '2-5-9 Marunouchi' },
};
const nothing = { postcode: null, prefecture: null, city: null, street: null };

describe('an address', () => {
  it('goes from large to small in Japanese and from small to large in English', () => {
    expect(addressWords(marunouchi, 'ja')).toBe('〒100-0005 東京都千代田区丸の内2-5-9');
    expect(addressWords(marunouchi, 'en')).toBe('2-5-9 Marunouchi, Chiyoda-ku, Tokyo 100-0005');
  });

  it('leaves out what is not known', () => {
    expect(addressWords({ ...nothing, city: { ja: '那覇市' } }, 'ja')).toBe('那覇市');
    expect(addressWords({ ...marunouchi, postcode: null, city: null }, 'en')).toBe('2-5-9 Marunouchi, Tokyo');
    expect(addressWords(nothing, 'ja')).toBe('');
  });
});

it('leads to the shop’s own place', () => {
  expect(new URL(wayThere({ lat: 35.6796, lng: 139.7646 })).searchParams.get('destination')).toBe('35.6796,139.7646');
});

import { describe, expect, it } from 'vitest';
import { addressErrors, findAddress } from './address';
import { bandOf, carriers } from './carriers';
import { deliveryAddressInput } from './input';
import { carrierCodes, type DeliveryAddress } from './types';

const typed = { postcode: '100-0005', prefecture: '東京都', city: '千代田区', street: '丸の内1-9-1' };

describe('an address', () => {
  it.each(['1000005', '〒100-0005', '１００－０００５', ' 100 0005 ', '100ー0005'])(
    'has its postcode typed %s',
    (postcode) => {
      expect(deliveryAddressInput.parse({ ...typed, postcode })).toEqual({
        ...typed,
        postcode: '1000005',
        building: null,
      });
    },
  );

  it.each<[string, unknown, string]>([
    ['postcode', '', 'required'],
    ['postcode', undefined, 'required'],
    ['postcode', '100-000', 'postcode'],
    ['postcode', '100-00055', 'postcode'],
    ['postcode', 'SW1A 1AA', 'postcode'],
    ['prefecture', '', 'required'],
    ['city', '\u3000', 'required'],
    ['street', '丸の内\n1-9-1', 'line_break'],
    ['street', '丸'.repeat(81), 'too_long'],
    ['building', 'ビル\u0000', 'line_break'],
  ])('with %s %j is refused', (field, value, code) => {
    const { error } = deliveryAddressInput.safeParse({ ...typed, [field]: value });
    const [first] = error?.issues ?? [];
    expect([first?.path[0], first?.message]).toEqual([field, code]);
  });

  it.each<[string, Partial<DeliveryAddress>, Record<string, string> | null]>([
    ['agrees', {}, null],
    ['whose postcode does not exist', { postcode: '9999999' }, { postcode: 'postcode_unknown' }],
    ['whose postcode is in another prefecture', { prefecture: '大阪府' }, { prefecture: 'prefecture_differs' }],
    ['whose postcode is in two prefectures, in the first', { postcode: '6180000', prefecture: '京都府' }, null],
    ['whose postcode is in two prefectures, in the second', { postcode: '6180000', prefecture: '大阪府' }, null],
  ])('%s with the post office or not', async (_, over, errors) => {
    const address = { ...typed, building: null, postcode: '1000005', ...over };
    expect(await addressErrors(address)).toEqual(errors);
  });
});

it.each([
  ['1000005', [{ prefecture: '東京都', city: '千代田区', town: '丸の内' }]],
  ['0600000', [{ prefecture: '北海道', city: '札幌市中央区', town: '' }]],
  [
    '4980000',
    [
      { prefecture: '愛知県', city: '弥富市', town: '' },
      { prefecture: '三重県', city: '桑名郡木曽岬町', town: '' },
    ],
  ],
  ['9999999', []],
])('the post office knows %s', async (postcode, addresses) => {
  expect(await findAddress(postcode)).toEqual(addresses);
});

describe.each(carrierCodes)('%s', (code) => {
  const { bands, trackingPage } = carriers[code];

  it('has bands of their own codes in the order of the day, the morning first', () => {
    expect(bands[0]).toEqual({ code: 'am', name: { ja: '午前中', en: 'Morning' }, endsHour: 12 });
    expect(bands.map((band) => bandOf(code, band.code))).toEqual(bands);
    expect(bandOf(code, '0305')).toBeNull();
  });

  it('has a page for a number however it was typed, and for nothing else', () => {
    expect(trackingPage('１２３４-5678 9012')).toContain('123456789012');
    expect(trackingPage('1&locale=en')).toContain('1%26locale%3Den');
    expect(new URL(trackingPage('123456789012')).protocol).toBe('https:');
  });
});

it('says a band as the carrier does', () => {
  expect(bandOf('yamato', '1416')?.name).toEqual({ ja: '14:00–16:00', en: '2 pm–4 pm' });
});

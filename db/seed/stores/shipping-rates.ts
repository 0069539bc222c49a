import type { CarrierCode, ShippingRate } from '@/lib/delivery/types';

/** What a parcel of the smallest size costs to a region, and how long it takes from Kawagoe. */
interface Region {
  carrier: CarrierCode;
  prefectures: string[];
  fee: number;
  leadDays: number;
  /** Whoever buys for so much pays nothing; null = never. */
  freeFrom: number | null;
}

const FREE_FROM = 8000;
const mainland = { carrier: 'yamato', freeFrom: FREE_FROM } as const;

const regions: Region[] = [
  {
    ...mainland,
    prefectures: ['東京都', '神奈川県', '埼玉県', '千葉県', '茨城県', '栃木県', '群馬県', '山梨県', '新潟県', '長野県'],
    fee: 660,
    leadDays: 1,
  },
  { ...mainland, prefectures: ['宮城県', '山形県', '福島県'], fee: 660, leadDays: 1 },
  { ...mainland, prefectures: ['青森県', '岩手県', '秋田県'], fee: 770, leadDays: 2 },
  {
    ...mainland,
    prefectures: ['静岡県', '愛知県', '岐阜県', '三重県', '富山県', '石川県', '福井県'],
    fee: 660,
    leadDays: 1,
  },
  {
    ...mainland,
    prefectures: ['京都府', '大阪府', '滋賀県', '奈良県', '和歌山県', '兵庫県'],
    fee: 770,
    leadDays: 1,
  },
  {
    ...mainland,
    prefectures: ['鳥取県', '島根県', '岡山県', '広島県', '山口県', '徳島県', '香川県', '愛媛県', '高知県'],
    fee: 880,
    leadDays: 2,
  },
  {
    ...mainland,
    prefectures: ['福岡県', '佐賀県', '長崎県', '熊本県', '大分県', '宮崎県', '鹿児島県'],
    fee: 1100,
    leadDays: 2,
  },
  { ...mainland, prefectures: ['北海道'], fee: 1100, leadDays: 2 },
  { carrier: 'japan_post', prefectures: ['沖縄県'], fee: 1430, leadDays: 4, freeFrom: null },
];

/** Sizes as carriers count them: three sides added up, with what each costs more than the smallest. */
const sizes: [maxSumMm: number, maxGrams: number, more: number][] = [
  [600, 2000, 0],
  [800, 5000, 220],
  [1000, 10_000, 440],
  [1400, 20_000, 990],
  [1600, 25_000, 1430],
];
const LARGEST = { maxSumMm: 1600, maxGrams: 25_000 };

/** What ひびの asks for sending a parcel home. */
export const demoShippingRates: ShippingRate[] = regions.flatMap(({ fee, freeFrom, ...region }) => {
  const usual = { ...region, minValue: null, maxValue: null };
  const paid = sizes.map(([maxSumMm, maxGrams, more]) => ({ ...usual, maxSumMm, maxGrams, fee: fee + more }));
  return freeFrom === null ? paid : [...paid, { ...usual, ...LARGEST, minValue: freeFrom, fee: 0 }];
});

import type { Localized } from '../locale';
import type { CarrierCode } from './types';

/** Part of a day a parcel can be asked for. */
export interface TimeBand {
  /** As DeliveryTerms.band has it: 1416 is from 14:00 to 16:00. */
  code: string;
  name: Localized;
  /** Local hour it ends at. */
  endsHour: number;
}

export interface Carrier {
  code: CarrierCode;
  name: Localized;
  /** In the order of the day. */
  bands: TimeBand[];
  /** The carrier's page about one parcel. */
  trackingPage: (number: string) => string;
}

const morning: TimeBand = { code: 'am', name: { ja: '午前中', en: 'Morning' }, endsHour: 12 };
const clock = (hour: number) => `${hour > 12 ? hour - 12 : hour} ${hour < 12 ? 'am' : 'pm'}`;
const between = (from: number, to: number): TimeBand => ({
  code: `${from}${to}`,
  name: { ja: `${from}:00–${to}:00`, en: `${clock(from)}–${clock(to)}` },
  endsHour: to,
});

/** Bands as each of them offers private customers (in 2026). */
export const carriers: Record<CarrierCode, Carrier> = {
  yamato: {
    code: 'yamato',
    name: { ja: 'ヤマト運輸', en: 'Yamato Transport' },
    bands: [morning, between(14, 16), between(16, 18), between(18, 20), between(19, 21)],
    trackingPage: (number) => `https://jizen.kuronekoyamato.co.jp/jizen/servlet/crjz.b.NQ0010?id=${digits(number)}`,
  },
  sagawa: {
    code: 'sagawa',
    name: { ja: '佐川急便', en: 'Sagawa Express' },
    bands: [
      morning,
      between(12, 14),
      between(14, 16),
      between(16, 18),
      between(18, 20),
      between(18, 21),
      between(19, 21),
    ],
    trackingPage: (number) => `https://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do?okurijoNo=${digits(number)}`,
  },
  japan_post: {
    code: 'japan_post',
    name: { ja: '日本郵便', en: 'Japan Post' },
    bands: [morning, between(12, 14), between(14, 16), between(16, 18), between(18, 20), between(19, 21)],
    trackingPage: (number) =>
      `https://trackings.post.japanpost.jp/services/srv/search/direct?searchKind=S002&locale=ja&reqCodeNo1=${digits(number)}`,
  },
};

/** Numbers are typed with hyphens and in full width; a carrier's page takes neither. */
const digits = (number: string): string => encodeURIComponent(number.normalize('NFKC').replace(/[\s\p{Pd}−ー]/gu, ''));

/** A band by its code; null for one the carrier does not offer. */
export const bandOf = (carrier: CarrierCode, code: string): TimeBand | null =>
  carriers[carrier].bands.find((band) => band.code === code) ?? null;

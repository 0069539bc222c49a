import type { Locale } from '../locale';
import type { PaymentMethod } from '../ways';
import type { PointReason } from './limits';
import type { Temperature } from './types';

/** At most one decimal, none where it says nothing: 100, 62.5 */
const short = (value: number): string => String(Math.round(value * 10) / 10);
const measure = (value: number, unit: string, locale: Locale) =>
  `${short(value)}${locale === 'en' ? '\u00a0' : ''}${unit}`;

interface Words {
  side: (limit: string) => string;
  sum: (limit: string) => string;
  weight: (limit: string) => string;
  temperature: Record<Temperature, string>;
  payment: Record<PaymentMethod, string>;
  unknown_size: string;
  unknown_weight: string;
  not_collectable: string;
}

const because: Record<Locale, Words> = {
  ja: {
    side: (limit) => `最も長い辺が ${limit} を超えるため`,
    sum: (limit) => `三辺合計 ${limit} を超えるため`,
    weight: (limit) => `重さ ${limit} を超えるため`,
    temperature: {
      ambient: '常温の商品をお預かりできないため',
      chilled: '冷蔵の商品をお預かりできないため',
      frozen: '冷凍の商品をお預かりできないため',
    },
    payment: {
      pay_in_store: '受け取り時のお支払いができないため',
      pay_online: 'ネット決済をお取り扱いしていないため',
    },
    unknown_size: '大きさの分からない商品があるため',
    unknown_weight: '重さの分からない商品があるため',
    not_collectable: 'お届けのみの商品があるため',
  },
  en: {
    side: (limit) => `because its longest side is more than ${limit}`,
    sum: (limit) => `because its three sides add up to more than ${limit}`,
    weight: (limit) => `because it weighs more than ${limit}`,
    temperature: {
      ambient: 'because only cold goods are kept there',
      chilled: "because goods can't be kept chilled there",
      frozen: "because goods can't be kept frozen there",
    },
    payment: {
      pay_in_store: "because you can't pay on pickup there",
      pay_online: "because orders paid online can't be collected there",
    },
    unknown_size: "because we don't know the size of one of the products",
    unknown_weight: "because we don't know the weight of one of the products",
    not_collectable: 'because one of the products can only be delivered',
  },
};

/** 「三辺合計 100cm を超えるため」, "because its three sides add up to more than 100 cm" */
export function reasonWords(reason: PointReason, locale: Locale): string {
  const words = because[locale];
  switch (reason.kind) {
    case 'side':
    case 'sum':
      return words[reason.kind](measure(reason.limit / 10, 'cm', locale));
    case 'weight':
      return words.weight(measure(reason.limit / 1000, 'kg', locale));
    case 'temperature':
      return words.temperature[reason.actual];
    case 'payment':
      return words.payment[reason.actual];
    default:
      return words[reason.kind];
  }
}

import type { Locale } from '../../locale';

/** An order that never was, to see words by. */
export const sampleValues: Record<Locale, Readonly<Record<string, string>>> = {
  ja: {
    name: '青木 みなみ',
    number: '261122-K7M3Q',
    store: 'ひびの 東京駅店',
    ready: '11/24(火) 15:30',
    until: '11/30(月) 20:00',
    arrives: '11/24(火) 14:00–16:00',
    when: '11/24(火) 14:00–15:00',
    amount: '¥6,490',
    money: 'お支払いは発生していません。',
    code: '482 917',
    articles: 'ほうじ茶 1点',
  },
  en: {
    name: 'Emma Clarke',
    number: '261122-K7M3Q',
    store: 'Hibino Tokyo Station',
    ready: 'Tue, Nov 24, 3:30 pm',
    until: 'Mon, Nov 30, 8:00 pm',
    arrives: 'Tue, Nov 24 2:00 pm–4:00 pm',
    when: 'Tue, Nov 24, 2:00 pm–3:00 pm',
    amount: '¥6,490',
    money: 'Nothing was charged.',
    code: '482 917',
    articles: '1 × Roasted tea',
  },
};

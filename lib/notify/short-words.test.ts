import { expect, test } from 'vitest';
import en from '@/messages/en/short.json';
import ja from '@/messages/ja/short.json';
import { named, shopNames } from '../stores/brand/names';
import { fillTemplate, shortLimit } from './templates/template';
import { sender } from './testing-sender';

/** As long as such values get. */
const longest = {
  ja: {
    number: '261122-K7M3Q',
    store: 'ひびの 東京駅八重洲口店',
    code: '482 917',
    ready: '11/29(日) 10:00',
    until: '11/30(月) 19:00',
    arrives: '11/24(火) 14:00–16:00',
    when: '11/24(火) 14:00–15:00',
    amount: '¥123,456',
  },
  en: {
    number: '261122-K7M3Q',
    store: 'Hibino Tokyo Station Yaesu',
    code: '482 917',
    ready: 'Sun, Nov 29, 10:00 am',
    until: 'Mon, Nov 30, 10:00 am',
    arrives: 'Tue, Nov 24 2:00 pm–4:00 pm',
    when: 'Tue, Nov 24, 2:00 pm–3:00 pm',
    amount: '¥123,456',
  },
};

const sentences = (['ja', 'en'] as const).flatMap((locale) =>
  Object.values({ ja, en }[locale]).flatMap((group) =>
    Object.entries(group).map(([name, text]) => ({ locale, name, text })),
  ),
);

test.each(sentences)('$name fits into one short message in $locale', ({ locale, text }) => {
  const filled = fillTemplate(named(text, shopNames(sender, locale)), longest[locale]);
  expect(filled).not.toMatch(/[{}]/);
  expect([...filled].length).toBeLessThanOrEqual(shortLimit[locale]);
});

test('both languages have the same sentences', () => {
  expect(Object.keys(en.order)).toEqual(Object.keys(ja.order));
  expect(Object.keys(en.moved)).toEqual(Object.keys(ja.moved));
});

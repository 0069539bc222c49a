import { expect, test, vi } from 'vitest';
import { composeMail } from './compose';
import { signInContent } from './sign-in-content';
import { sender } from './testing-sender';

vi.stubEnv('APP_URL', 'https://shop.example');

const url = 'https://shop.example/api/auth/callback?token=a';
const swallow = {
  brand: { ...sender.brand, name: { ja: 'つばめ堂', en: 'Swallow' }, accent: '#b3261e' },
  seller: {
    name: { ja: '株式会社つばめ' },
    registrationNumber: 'T7000012050002',
    address: { ja: '京都市左京区1-1' },
    contact: { ja: '075-000-0000' },
  },
};

test.each([
  ['ja', '【つばめ堂】', '株式会社つばめ 京都市左京区1-1'],
  ['en', 'Swallow: ', '株式会社つばめ, 京都市左京区1-1'],
] as const)('a mail in %s is signed by the shop as it calls itself', async (locale, said, seller) => {
  const { subject, text, html } = composeMail(signInContent({ url, locale }), swallow);
  expect(subject).toContain(said);
  for (const part of [text, html]) {
    expect(part).toContain(seller);
    expect(part).toContain('075-000-0000');
    expect(part).not.toMatch(/%\w+%|ひびの|Hibino/);
  }
});

test('a mail is in the shop’s colour', async () => {
  const { html } = composeMail(signInContent({ url, locale: 'ja' }), swallow);
  expect(html).toContain('#b3261e');
  expect(html).not.toContain('#0f5365');
});

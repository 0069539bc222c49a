import { localePath, locales } from '@/lib/locale';
import { expectAccessible } from './support/accessible';
import { expectLanguage } from './support/language';
import { expect, test } from './support/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const shopPages = [
  '/',
  '/categories/shoes',
  '/categories/shoes?color=kon&sort=price&store=0001',
  '/search?q=bag',
  '/search?q=nothing-has-this-name',
  '/products/hanpu-tote-large',
  '/stores',
  '/stores/0001',
  '/basket',
  '/no-such-page',
  '/products/%E0%A4%A',
];

const otherPages = [
  '/guide',
  '/legal/tokushoho',
  '/legal/terms',
  '/legal/privacy',
  '/orders',
  '/orders/find',
  '/orders/no-such-order',
  '/account/sign-in',
  '/account/sign-in/link',
  '/pay/no-such-charge',
  '/staff/sign-in',
];

for (const locale of locales) {
  for (const [kind, paths] of Object.entries({ 'about goods and shops': shopPages, 'beside them': otherPages })) {
    test(`pages ${kind} are accessible and in the language of their address (${locale})`, async ({ page }) => {
      for (const path of paths) {
        await page.goto(localePath(locale, path));
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectAccessible(page);
        await expectLanguage(page, locale);
      }
    });
  }
}

test('an address that is no text is not there, for pages and for programs', async ({ request }) => {
  for (const path of ['/%ff', '/en/stores/%zz', '/ja/products/%E0%A4%A', '/media/%80']) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
  const answer = await request.get('/api/v1/products/%zz');
  expect([answer.status(), (await answer.json()).code]).toEqual([404, 'not_found']);
});

test('the card that a page names is a picture in the shape networks want', async ({ page, request }) => {
  for (const path of ['/', '/en', '/products/hanpu-tote-large', '/stores/0001']) {
    await page.goto(path);
    const address = await page.locator('meta[property="og:image"]').getAttribute('content');
    const { pathname, search } = new URL(address ?? '');
    const card = await request.get(`${pathname}${search}`);
    expect(card.headers()['content-type']).toBe('image/jpeg');
    expect(card.headers()['cache-control']).toContain('immutable');
  }
});

test('the mailbox and a mail are accessible', async ({ page }) => {
  await page.goto('/mailbox');
  await expectAccessible(page);
  await page.locator('main a[href*="/mailbox/"]').first().click();
  const mail = page.locator('main iframe');
  await expect(mail).toBeVisible();
  await expectAccessible(page);
  await page.setContent((await mail.getAttribute('srcdoc')) ?? '');
  await expectAccessible(page);
});

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

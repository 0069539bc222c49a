import { expect, type FrameLocator, type Page } from '@playwright/test';
import { type Locale, localePath } from '@/lib/locale';

/** Opens the newest mail of an address whose subject says this; the list shows what there was when it was opened. */
export async function openMail(page: Page, to: string, subject: string, locale: Locale = 'ja'): Promise<FrameLocator> {
  await expect(async () => {
    await page.goto(`${localePath(locale, '/mailbox')}?to=${encodeURIComponent(to)}`);
    await page.locator('.mails a', { hasText: subject }).first().click({ timeout: 5000 });
    await expect(page.locator('iframe')).toBeVisible({ timeout: 5000 });
  }).toPass({ timeout: 60_000 });
  return page.frameLocator('iframe');
}

/** A link of a mail opens a page of its own. */
export async function follow(page: Page, mail: FrameLocator, name: string): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await mail.getByRole('link', { name }).click();
  return opened;
}

import { expect, type Page } from '@playwright/test';
import type { Locale } from '@/lib/locale';

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** The way to the other language is named in that language. */
const otherLanguage = '日本語';

/** The page says which language it is in, and its content, names of buttons and pictures included, is in it. */
export async function expectLanguage(page: Page, locale: Locale): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  const content = await page.getByRole('main').ariaSnapshot();
  const inJapanese = content.split('\n').filter((line) => japanese.test(line.replace(otherLanguage, '')));
  if (locale === 'en') expect.soft(inJapanese, page.url()).toEqual([]);
  else expect.soft(inJapanese, page.url()).not.toEqual([]);
}

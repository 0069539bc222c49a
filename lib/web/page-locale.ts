import { notFound } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';
import { isLocale, type Locale } from '../locale';

/**
 * The language of a page or layout, from its first segment; told to next-intl too, so that the page can be prerendered.
 * Anything but a language is not found. Call it first, before any text is asked for.
 */
export async function pageLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return locale;
}

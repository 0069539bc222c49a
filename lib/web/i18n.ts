import { getRequestConfig } from 'next-intl/server';
import { defaultLocale, isLocale } from '../locale';
import { loadMessages } from './messages';

export default getRequestConfig(async ({ requestLocale }) => {
  const wanted = (await requestLocale) ?? defaultLocale;
  const locale = isLocale(wanted) ? wanted : defaultLocale;
  return { locale, messages: await loadMessages(locale), timeZone: 'Asia/Tokyo' };
});

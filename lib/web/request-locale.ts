import { defaultLocale, isLocale, type Locale } from '../locale';

const readRange = (text: string) => {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { language: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) || 0 };
};

/** The language of ours that Accept-Language (RFC 9110, 12.5.4) likes best; Japanese when it names neither. */
export function requestLocale(headers: Headers): Locale {
  const ranges = (headers.get('accept-language') ?? '').split(',').map(readRange);
  const liked = ranges.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality);
  return liked.map(({ language }) => language).find(isLocale) ?? defaultLocale;
}

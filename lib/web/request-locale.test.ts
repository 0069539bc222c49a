import { expect, test } from 'vitest';
import { requestLocale } from './request-locale';

test.each([
  ['', 'ja'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['fr-CH, fr;q=0.9, en;q=0.8, ja;q=0.7', 'en'],
  ['en;q=0.3, ja;q=0.7', 'ja'],
  ['en;q=0, fr', 'ja'],
  ['EN', 'en'],
  ['*', 'ja'],
  [';;,,q=', 'ja'],
])('Accept-Language “%s” is answered in %s', (header, locale) => {
  expect(requestLocale(new Headers({ 'accept-language': header }))).toBe(locale);
});

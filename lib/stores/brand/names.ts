import { inLocale, type Locale } from '../../locale';
import type { Settings } from '../settings-types';

/** What sentences call the shop and who sells there; each stands in messages as %shop%, %seller% … */
export interface ShopNames {
  shop: string;
  seller: string;
  address: string;
  /** Where questions go: a telephone number and its hours. */
  contact: string;
  /** Seller and address on one line: who sends a mail. */
  sender: string;
}

const joint: Record<Locale, string> = { ja: ' ', en: ', ' };

export function shopNames({ brand, seller }: Pick<Settings, 'brand' | 'seller'>, locale: Locale): ShopNames {
  const name = inLocale(seller.name, locale);
  const address = seller.address ? inLocale(seller.address, locale) : '';
  return {
    shop: inLocale(brand.name, locale),
    seller: name,
    address,
    contact: seller.contact ? inLocale(seller.contact, locale) : '',
    sender: [name, address].filter(Boolean).join(joint[locale]),
  };
}

/** A sentence with the shop's names in it. */
export const named = (text: string, names: ShopNames): string =>
  text.replace(/%(shop|seller|address|contact|sender)%/g, (_, name: keyof ShopNames) => names[name]);

/** The same of everything within: messages, the parts of a mail. */
export function namedAll<T>(value: T, names: ShopNames): T {
  if (typeof value === 'string') return named(value, names) as T;
  if (Array.isArray(value)) return value.map((one) => namedAll(one, names)) as T;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, namedAll(one, names)])) as T;
}

const wide: Record<string, string> = { '<': '＜', '>': '＞', '{': '｛', '}': '｝', "'": '’' };

/** Signs that would be read as part of a pattern are shown as their wide sisters. */
export const inPatterns = (names: ShopNames): ShopNames =>
  Object.fromEntries(
    Object.entries(names).map(([name, text]) => [name, text.replace(/[<>{}']/g, (sign: string) => wide[sign] ?? sign)]),
  ) as unknown as ShopNames;

import type { FileKind } from './formats';
import type { Heading } from './heading';
import { plainName } from './heading';
import { productFields } from './products/columns';
import { plainNames } from './products/tables/plain';
import { countNames } from './stock/counts';

/** Our fields of a merchant's own table, and what their columns are often called. */
const names: Record<FileKind, Partial<Record<string, readonly string[]>>> = {
  products: plainNames,
  stock: { sku: countNames.sku, on_hand: countNames.onHand, store_code: countNames.store },
  stores: {
    'store code': ['store code', 'store_code', '店舗コード', '店番'],
    'business name': ['business name', 'name', '店舗名', '店名'],
    latitude: ['latitude', 'lat', '緯度'],
    longitude: ['longitude', 'lng', 'lon', '経度'],
    'postal code': ['postal code', 'postcode', '郵便番号'],
    'administrative area': ['administrative area', 'prefecture', '都道府県'],
    locality: ['locality', 'city', '市区町村'],
    'address line 1': ['address line 1', 'street', 'address', '住所', '番地'],
    'primary phone': ['primary phone', 'phone', 'tel', '電話番号', '電話'],
    website: ['website', 'url', 'ウェブサイト'],
  },
};

/** Without these a table says nothing. */
export const requiredFields: Record<FileKind, readonly string[]> = {
  products: ['title', 'price'],
  stock: ['sku', 'on_hand'],
  stores: ['store code', 'business name', 'latitude', 'longitude'],
};

const orderOf = (kind: FileKind): string[] =>
  kind === 'products' ? productFields.filter((field) => plainNames[field]) : Object.keys(names[kind]);

/** Fields of a kind, those first that must be there. */
export function mappableFields(kind: FileKind): string[] {
  const required = requiredFields[kind];
  return [...required, ...orderOf(kind).filter((field) => !required.includes(field))];
}

/** Which columns of a table are probably which. */
export function guessedMapping(kind: FileKind, heading: Heading): Record<string, string> {
  const found = mappableFields(kind).flatMap((field) => {
    const column = heading.find(...(names[kind][field] ?? []).map(plainName));
    return column ? [[field, column.name] as const] : [];
  });
  return Object.fromEntries(found);
}

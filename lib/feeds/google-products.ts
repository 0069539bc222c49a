import type { FeedItem } from './feed-item';
import type { FeedContext } from './types';
import { element } from './xml';

/** The beginning of a Google product feed: RSS 2.0 with Google's names. */
export const productsHead = ({ shop, address, locale }: FeedContext): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>${element('title', shop)}${element(
      'link',
      address(locale === 'ja' ? '/' : `/${locale}`),
    )}${element('description', shop)}`,
    '',
  ].join('\n');

export const PRODUCTS_TAIL = '</channel></rss>\n';

/** One article. https://support.google.com/merchants/answer/7052112 */
export function productsItem(item: FeedItem): string {
  const facts: [string, string | null][] = [
    ['id', item.id],
    ['item_group_id', item.group],
    ['title', item.title],
    ['description', item.description],
    ['link', item.link],
    ['image_link', item.image],
    ...item.moreImages.map((image): [string, string] => ['additional_image_link', image]),
    ['availability', item.inStock ? 'in_stock' : 'out_of_stock'],
    ['price', item.price],
    ['sale_price', item.salePrice],
    ['condition', 'new'],
    ['brand', item.brand],
    ['gtin', item.gtin],
    ['identifier_exists', item.gtin ? null : 'no'],
    ['product_type', item.category],
    ['color', item.color],
    ['size', item.size],
    ['shipping_weight', item.grams === null ? null : `${item.grams} g`],
  ];
  return `<item>${facts.map(([name, text]) => element(`g:${name}`, text)).join('')}</item>\n`;
}

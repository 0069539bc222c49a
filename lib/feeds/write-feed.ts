import type { Db } from '@/db/client';
import { worldGtin } from '../catalog/world-gtin';
import { storeCalendar } from '../promise/store-calendar';
import { feedItem, leftOut } from './feed-item';
import { PRODUCTS_TAIL, productsHead, productsItem } from './google-products';
import { inventoryHead, inventoryRows } from './local-inventory';
import { catalogueHead, catalogueRow } from './meta-catalogue';
import { eachVariants, listLevels, recordNumbers } from './queries';
import type { FeedContext, FeedName, FeedNumbers, FeedVariant } from './types';

/** SKUs named of each kind of what is missing. */
const MOST_EXAMPLES = 20;

interface Writer {
  head: string;
  tail: string;
  /** Lines of a page of variants, those left out are not among them. */
  lines(variants: FeedVariant[]): Promise<string[]>;
}

async function writerOf(db: Db, feed: FeedName, context: FeedContext, now: Date): Promise<Writer> {
  switch (feed) {
    case 'google-products': {
      const lines = async (page: FeedVariant[]) => page.map((variant) => productsItem(feedItem(variant, context)));
      return { head: productsHead(context), tail: PRODUCTS_TAIL, lines };
    }
    case 'meta-catalogue': {
      const row = (variant: FeedVariant) => catalogueRow(feedItem(variant, context), context.shop);
      return { head: catalogueHead(), tail: '', lines: async (page) => page.map(row) };
    }
    case 'google-local-inventory': {
      const calendar = await storeCalendar(db, now);
      const shelves = new Map();
      const lines = async (page: FeedVariant[]) => {
        const levels = await listLevels(
          db,
          page.map(({ id }) => id),
        );
        return page.flatMap((variant) =>
          inventoryRows(variant, levels.get(variant.id) ?? new Map(), calendar, shelves, now),
        );
      };
      return { head: inventoryHead(), tail: '', lines };
    }
  }
}

const noNumbers = (now: Date): FeedNumbers => ({
  at: now.toISOString(),
  rows: 0,
  variants: 0,
  inStock: 0,
  withoutGtin: 0,
  leftOut: { no_picture: 0, no_price: 0, long_sku: 0 },
  examples: {},
});

function note(numbers: FeedNumbers, kind: keyof FeedNumbers['examples'], sku: string): void {
  const known = numbers.examples[kind] ?? [];
  if (known.length < MOST_EXAMPLES) numbers.examples[kind] = [...known, sku];
}

/** Counts a variant; whether it may stand in a feed. */
function count(numbers: FeedNumbers, variant: FeedVariant): boolean {
  const reason = leftOut(variant);
  if (reason) {
    numbers.leftOut[reason]++;
    note(numbers, reason, variant.sku);
    return false;
  }
  numbers.variants++;
  if (variant.inStock) numbers.inStock++;
  if (!worldGtin(variant.gtin)) {
    numbers.withoutGtin++;
    note(numbers, 'no_gtin', variant.sku);
  }
  return true;
}

/**
 * A feed, piece by piece as it is read, so that a hundred thousand articles need no more memory than a thousand. What it
 * held is kept once all of it is written.
 */
export async function* writeFeed(
  db: Db,
  feed: FeedName,
  context: FeedContext,
  now: Date,
): AsyncGenerator<string, void> {
  const writer = await writerOf(db, feed, context, now);
  const numbers = noNumbers(now);
  yield writer.head;
  for await (const page of eachVariants(db)) {
    const lines = await writer.lines(page.filter((variant) => count(numbers, variant)));
    numbers.rows += lines.length;
    if (lines.length > 0) yield lines.join('');
  }
  if (writer.tail) yield writer.tail;
  await recordNumbers(db, feed, context.locale, numbers);
}

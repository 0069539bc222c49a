import type { Db } from '@/db/client';
import { type Count, inLockOrder, setCounts } from '../../stock/set-counts';
import type { Definition, Mapping } from '../definition';
import type { Heading } from '../heading';
import { BadRow } from '../problem';
import type { Report } from '../report';
import { rowItems } from '../table-items';
import { countsReader, isCounts } from './counts';
import { googleInventoryReader, isGoogleInventory } from './google-inventory';
import { levelChange } from './level-change';
import { listByHandle, listBySku, listLocations } from './queries';
import { Articles, Locations } from './resolve';
import { SeenPairs } from './seen-pairs';
import { isShopifyInventory, shopifyInventoryReader } from './shopify-inventory';
import type { StockLine } from './types';

function stockReader(heading: Heading) {
  if (isShopifyInventory(heading)) return shopifyInventoryReader(heading);
  if (isCounts(heading) && !heading.has('id')) return countsReader(heading);
  if (!isGoogleInventory(heading)) {
    heading.require(['store_code', 'handle'], ['id', 'option1 value']);
  }
  return googleInventoryReader(heading);
}

async function articlesOf(tx: Db, lines: readonly StockLine[]): Promise<Articles> {
  const skus = new Set<string>();
  const handles = new Set<string>();
  for (const { article } of lines) {
    if (article.sku) skus.add(article.sku.text);
    else if (article.product) handles.add(article.product.handle.text);
  }
  return new Articles(await listBySku(tx, [...skus]), await listByHandle(tx, [...handles]));
}

/** What stays known from batch to batch of one file. */
class Ledger {
  private readonly seen = new SeenPairs();
  private readonly strangers = new Set<string>();

  constructor(
    private readonly locations: Locations,
    /** Whose stock it is where the file does not say. */
    private readonly ownLocation: string | null,
    private readonly report: Report,
  ) {}

  /** Reads lines as counts; the ones that cannot be, and a second count of the same, are refused. */
  countsOf(lines: readonly StockLine[], articles: Articles): Count[] {
    const counts: Count[] = [];
    for (const line of lines) {
      try {
        counts.push(this.countOf(line, articles));
      } catch (error) {
        if (!(error instanceof BadRow)) throw error;
        this.refuse(error, line);
      }
    }
    return counts;
  }

  private countOf({ column, article, location, onHand }: StockLine, articles: Articles): Count {
    const locationId = location ? this.locations.idOf(location) : this.ownLocation;
    if (locationId === null) throw new BadRow('store_missing', null);
    const count = { locationId, variantId: articles.idOf(article), onHand };
    if (!this.seen.add(count.variantId, count.locationId)) throw new BadRow('duplicate_row', column, String(onHand));
    return count;
  }

  /** A column of an unknown shop is refused once, at the headings, and not again in every row. */
  private refuse(error: BadRow, { line, location }: StockLine): void {
    const isHeading = location?.column === location?.text && /_store$/.test(error.code);
    if (location && isHeading && this.strangers.has(location.text)) return;
    if (location && isHeading) this.strangers.add(location.text);
    this.report.refuse(error.at(isHeading ? 1 : line));
  }
}

/** A wide row holds a count for every shop: what is written together stays within bounds all the same. */
const COUNTS_AT_ONCE = 2000;

/**
 * Counts of variants at locations. Every batch is a transaction of its own, because customers are ordering from these
 * very rows: one for a large file would keep them waiting until its end.
 */
export const stockWith = (mapping: Mapping | null): Definition<StockLine[]> => ({
  batch: 1000,
  transaction: 'batch',
  items: (text) => rowItems(text, mapping ? countsReader : stockReader, mapping ?? {}),
  async prepare(db, { actor, countedAt, now, locationId, record }, report) {
    const known = await listLocations(db);
    const only = known.length === 1 ? (known[0]?.id ?? null) : null;
    const ledger = new Ledger(new Locations(known), locationId ?? only, report);
    return {
      async save(tx, drafts) {
        const lines = drafts.flat();
        const counts = inLockOrder(ledger.countsOf(lines, await articlesOf(tx, lines)));
        for (let from = 0; from < counts.length; from += COUNTS_AT_ONCE) {
          const part = { counts: counts.slice(from, from + COUNTS_AT_ONCE), countedAt };
          const done = await setCounts(tx, actor, part, now);
          report.countAll(done);
          await record(tx, done.moves.map(levelChange));
        }
      },
    };
  },
});

import type { Db } from '@/db/client';
import { type Actor, canUse } from '../../access/actor';
import { BOM, csvLine } from '../../csv';
import { Refusal } from '../../refusal';
import { localDate } from '../../time';
import { encodeCp932 } from './cp932';
import { base } from './layouts/base';
import { eccube } from './layouts/eccube';
import { nextEngine, nextEngineStock } from './layouts/next-engine';
import { plainProducts, plainStock, shopifyInventory } from './layouts/plain';
import { rakutenSku } from './layouts/rakuten-sku';
import { shopify } from './layouts/shopify';
import { stores } from './layouts/stores';
import { woocommerce } from './layouts/woocommerce';
import { yahoo, yahooQuantity } from './layouts/yahoo';
import { type ExportedStore, eachLevel, eachProduct, listExportedStores } from './queries';
import type { ExportEncoding, ExportTable, Layout } from './tables';

interface Wish {
  table: ExportTable;
  encoding: ExportEncoding;
  /** Whose stock; null = that of all places. */
  locationId: string | null;
}

const ZONE = 'Asia/Tokyo';

async function* linesOf<Thing>(
  { columns, lines }: Layout<Thing>,
  things: AsyncIterable<Thing>,
): AsyncGenerator<string> {
  yield csvLine(columns);
  for await (const thing of things) {
    for (const line of lines(thing)) yield csvLine(columns.map((column) => line[column] ?? ''));
  }
}

async function* eachStore(db: Db, now: Date): AsyncGenerator<ExportedStore> {
  yield* await listExportedStores(db, localDate(now, ZONE));
}

function tableLines(db: Db, { table, locationId }: Wish, now: Date): AsyncGenerator<string> {
  const products = () => eachProduct(db, locationId);
  const levels = () => eachLevel(db, locationId);
  switch (table) {
    case 'products/plain':
      return linesOf(plainProducts, products());
    case 'products/shopify':
      return linesOf(shopify, products());
    case 'products/woocommerce':
      return linesOf(woocommerce, products());
    case 'products/eccube':
      return linesOf(eccube, products());
    case 'products/rakuten_sku':
      return linesOf(rakutenSku, products());
    case 'products/yahoo':
      return linesOf(yahoo, products());
    case 'products/next_engine':
      return linesOf(nextEngine, products());
    case 'products/base':
      return linesOf(base, products());
    case 'stock/plain':
      return linesOf(plainStock, levels());
    case 'stock/shopify_inventory':
      return linesOf(shopifyInventory, levels());
    case 'stock/yahoo':
      return linesOf(yahooQuantity, levels());
    case 'stock/next_engine':
      return linesOf(nextEngineStock, levels());
    case 'stores/google_profile':
      return linesOf(stores, eachStore(db, now));
  }
}

const PIECE = 65_536;

/** Lines in pieces worth sending. */
async function* encoded(lines: AsyncGenerator<string>, encoding: ExportEncoding): AsyncGenerator<Uint8Array> {
  const utf8 = new TextEncoder();
  const bytes = (text: string) => (encoding === 'cp932' ? encodeCp932(text) : utf8.encode(text));
  let text = encoding === 'utf8' ? BOM : '';
  for await (const line of lines) {
    text += line;
    if (text.length < PIECE) continue;
    yield bytes(text);
    text = '';
  }
  yield bytes(text);
}

/** What the shop holds, as a table of ours or of another service, piece by piece. @throws Refusal not_allowed */
export function exportFile(db: Db, actor: Actor, wish: Wish, now: Date): AsyncGenerator<Uint8Array> {
  if (!canUse(actor, 'imports')) throw new Refusal('not_allowed');
  return encoded(tableLines(db, wish, now), wish.encoding);
}

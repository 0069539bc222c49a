import { descriptionHtml } from '../../catalog/sanitise';
import { cellOf, cleanProse, textOf } from '../cells';
import type { Column } from '../heading';
import { readTaxRate } from '../price';
import { BadRow } from '../problem';
import type { Report } from '../report';
import type { Row } from '../rows';
import { optionNames } from '../shopify-options';
import { flagStray } from '../table-items';
import type { ProductColumns, ProductSheet } from './columns';
import type { ProductDraft } from './draft';
import type { ProductRows } from './group-rows';
import { isVariant, readImage, readVariant } from './read-variant';

const LONGEST_TITLE = 255;
const LONGEST_BODY = 200_000;
const LONGEST_TAG = 100;

type Facts = Omit<ProductDraft, 'line' | 'handle' | 'variants' | 'images' | 'lines'>;

const yes = /^(true|yes|1|はい)$/i;
const no = /^(false|no|0|いいえ)$/i;

function isTrue(row: Row, column: Column | null): boolean | null {
  const text = textOf(row, column, 100);
  if (text === null) return null;
  if (!yes.test(text) && !no.test(text)) throw new BadRow('unknown_value', column?.name ?? null, text);
  return yes.test(text);
}

/** What is not published, or can be reached by its link only, is not shown yet. */
function statusOf(row: Row, columns: ProductColumns): ProductDraft['status'] {
  const status = textOf(row, columns.status, 100)?.toLowerCase() ?? null;
  const published = isTrue(row, columns.published);
  if (status === 'archived' || status === 'draft') return status;
  if (status === 'unlisted' || published === false) return 'draft';
  if (status === null) return published === null ? null : 'active';
  if (status !== 'active') throw new BadRow('unknown_value', columns.status?.name ?? null, status);
  return 'active';
}

/** Type is the merchant's own word; of Shopify's taxonomy the last part says most. */
function categoryOf(row: Row, columns: ProductColumns): string | null {
  const type = textOf(row, columns.type, LONGEST_TAG);
  return type ?? textOf(row, columns.category, 500)?.split('>').at(-1)?.trim() ?? null;
}

function tagsOf(row: Row, columns: ProductColumns): string[] | null {
  const text = textOf(row, columns.tags, 5000);
  if (text === null) return null;
  const tags = [...new Set(text.split(',').map((tag) => tag.trim()))].filter(Boolean);
  const long = tags.find((tag) => tag.length > LONGEST_TAG);
  if (long) throw new BadRow('too_long', columns.tags?.name ?? null, long);
  return tags;
}

function taxRateOf(row: Row, columns: ProductColumns) {
  const stated = columns.taxRate && readTaxRate(cellOf(row, columns.taxRate));
  return stated ?? (isTrue(row, columns.taxable) === false ? 0 : null);
}

function bodyOf(row: Row, column: Column | null): string | null {
  const body = column && cleanProse(cellOf(row, column), LONGEST_BODY);
  return body && (descriptionHtml(body) || null);
}

/** What stands on a product's first row. @throws BadRow */
function factsOf(row: Row, { columns }: ProductSheet): Facts {
  const saysYes = (column: Column | null) => textOf(row, column, 100) === '1';
  return {
    title: textOf(row, columns.title, LONGEST_TITLE),
    titleEn: textOf(row, columns.titleEn, LONGEST_TITLE),
    description: bodyOf(row, columns.body),
    descriptionEn: bodyOf(row, columns.bodyEn),
    taxExclusive: saysYes(columns.taxExclusive),
    isHandleDerived: saysYes(columns.derived),
    areOptionsLoose: saysYes(columns.loose),
    isTitleGuessed: saysYes(columns.guessedTitle),
    vendor: textOf(row, columns.vendor, LONGEST_TITLE),
    category: categoryOf(row, columns),
    tags: tagsOf(row, columns),
    status: statusOf(row, columns),
    taxRate: taxRateOf(row, columns),
    optionNames: optionNames(row, [columns.option1Name, columns.option2Name, columns.option3Name]),
  };
}

/** Refuses the rows of a product that is refused as a whole; the first of them for its reason. */
export function refuseProduct(error: BadRow, lines: readonly number[], report: Report): void {
  const rest = new BadRow('rest_of_product', null);
  // A row of another service may hold several variants.
  for (const [at, line] of [...new Set(lines)].entries()) report.refuse((at === 0 ? error : rest).at(line));
}

/** The product without its variants; null when its first row refuses it. */
function begin({ handle, rows }: ProductRows, first: Row, sheet: ProductSheet, report: Report): ProductDraft | null {
  try {
    return { line: first.line, handle, ...factsOf(first, sheet), variants: [], images: [], lines: [] };
  } catch (error) {
    if (!(error instanceof BadRow)) throw error;
    refuseProduct(
      error,
      rows.map((row) => row.line),
      report,
    );
    return null;
  }
}

function add(draft: ProductDraft, row: Row, sheet: ProductSheet, report: Report): void {
  const image = readImage(row, sheet, report);
  const variant = isVariant(row, sheet) ? readVariant(row, sheet, report) : null;
  const saysSomething = variant || image || row.line === draft.line;
  if (!saysSomething) throw new BadRow('missing', sheet.columns.price?.name ?? null);
  if (variant) draft.variants.push(variant);
  if (image) draft.images.push(image);
  draft.lines.push(row.line);
  flagStray(row, sheet.heading, report);
}

/**
 * Reads the rows of one product. A row whose variant or picture is wrong is refused by itself; when the first row says
 * something wrong of the product, all are. Null when no row is left.
 */
export function readProduct(product: ProductRows, sheet: ProductSheet, report: Report): ProductDraft | null {
  const first = product.rows[0];
  const draft = first ? begin(product, first, sheet, report) : null;
  if (!draft) return null;
  for (const row of product.rows) {
    try {
      add(draft, row, sheet, report);
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      report.refuse(error.at(row.line));
    }
  }
  return draft.lines.length > 0 ? draft : null;
}

import { gtinOf } from '../../catalog/gtin';
import { cellOf, decimalOf, keyOf, textOf, wholeIn } from '../cells';
import type { Column } from '../heading';
import { isWhole, readPrice } from '../price';
import { BadRow } from '../problem';
import type { Report } from '../report';
import type { Row } from '../rows';
import { optionLabels } from '../shopify-options';
import { MOST_UNITS } from '../stock/types';
import type { ProductSheet } from './columns';
import type { ImageDraft, VariantDraft } from './draft';

const LONGEST_URL = 2048;
const HEAVIEST = 1_000_000;

/** Whether the row is a variant at all: others only bring a picture. */
export const isVariant = (row: Row, { columns }: ProductSheet): boolean =>
  [columns.sku, columns.price, columns.barcode, columns.option1Value].some(
    (column) => column && row.cells[column.index]?.trim(),
  );

function priceIn(row: Row, column: Column | null, report: Report): number | null {
  const text = textOf(row, column, 100);
  if (!column || text === null) return null;
  const price = readPrice({ column: column.name, text });
  if (price !== null && !isWhole(price)) report.flag(row.line, 'price_rounded', column.name, text);
  return price;
}

function compareAtIn(row: Row, column: Column | null, report: Report): VariantDraft['compareAt'] {
  return column && (priceIn(row, column, report) || 'none');
}

function barcodeIn(row: Row, column: Column | null, report: Report): string | null {
  const text = textOf(row, column, 100);
  if (!column || text === null) return null;
  const gtin = gtinOf(text);
  if (gtin === null) report.flag(row.line, 'bad_barcode', column.name, text);
  return gtin;
}

/** An absolute https address; //cdn.example is one too. */
function addressOf(text: string): string | null {
  const absolute = text.startsWith('//') ? `https:${text}` : text;
  const url = URL.canParse(absolute) ? new URL(absolute) : null;
  return url?.protocol === 'https:' ? url.href : null;
}

/** A picture's address; one that is none is flagged and left out. */
function imageUrlIn(row: Row, column: Column | null, report: Report): string | null {
  const text = column ? (row.cells[column.index] ?? '').trim() : '';
  if (!column || text === '') return null;
  const url = text.length <= LONGEST_URL ? addressOf(text) : null;
  if (url === null) report.flag(row.line, 'bad_picture', column.name, text);
  return url;
}

export function readImage(row: Row, { columns }: ProductSheet, report: Report): ImageDraft | null {
  const url = imageUrlIn(row, columns.image, report);
  if (url === null) return null;
  return { url, alt: textOf(row, columns.imageAlt, 1000), position: wholeIn(row, columns.imagePosition, 0, 10_000) };
}

/** A quantity below nothing is an oversold article. */
function quantityIn(row: Row, column: Column | null): number | null {
  const units = wholeIn(row, column, -MOST_UNITS, MOST_UNITS);
  return units === null ? null : Math.max(0, units);
}

/** 0 is Shopify's "not weighed". */
function gramsIn(row: Row, column: Column | null): number | null {
  const grams = column && decimalOf(cellOf(row, column));
  if (!column || !grams) return null;
  if (grams < 0 || grams > HEAVIEST) throw new BadRow('out_of_range', column.name, String(grams));
  return Math.round(grams);
}

/** @throws BadRow */
export function readVariant(row: Row, { columns }: ProductSheet, report: Report): VariantDraft {
  const price = priceIn(row, columns.price, report);
  const priceColumn = columns.price?.name ?? 'Price';
  if (price === null) throw new BadRow('missing', priceColumn);
  return {
    line: row.line,
    sku: keyOf(row, columns.sku),
    skuColumn: columns.sku?.name ?? null,
    gtin: barcodeIn(row, columns.barcode, report),
    labels: optionLabels(row, [columns.option1Value, columns.option2Value, columns.option3Value]),
    price,
    priceColumn,
    compareAt: compareAtIn(row, columns.compareAt, report),
    weightGrams: gramsIn(row, columns.grams),
    quantity: quantityIn(row, columns.quantity),
    imageUrl: imageUrlIn(row, columns.variantImage, report),
  };
}

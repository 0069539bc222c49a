import { createHash } from 'node:crypto';
import { checkDigit } from '@/lib/catalog/gtin';
import { gramsOf, searchTextOf } from '@/lib/catalog/search-text';
import type { ProductOption } from '@/lib/catalog/types';
import { newId } from '@/lib/ids';
import type { Db } from '../client';
import { categories, productImages, products, variants } from '../schema';
import { pictureKey, picturesOf } from './product-pictures';
import { catalog } from './products/catalog';
import type { SeedProduct } from './products/types';

/** Categories, products with their options, pictures and variants. */
export async function seedCatalog(db: Db): Promise<void> {
  for (const [position, { products: goods, ...category }] of catalog.entries()) {
    const categoryId = newId();
    await db.insert(categories).values({ ...category, id: categoryId, position });
    for (const [place, product] of goods.entries()) {
      // The first of every category stand before the second of any: a home page that shows them all.
      await seedProduct(db, product, categoryId, 1000 - place * 10 - position);
    }
  }
}

async function seedProduct(db: Db, product: SeedProduct, categoryId: string, popularity: number): Promise<void> {
  const id = newId();
  const options = optionsOf(product);
  const articles = variantsOf(product);
  const searchText = searchTextOf({ ...product, options, variants: articles });
  await db.insert(products).values({
    id,
    categoryId,
    popularity,
    handle: product.handle,
    title: product.title,
    tagline: product.tagline,
    kicker: product.kicker,
    description: product.description,
    care: product.care,
    vendor: 'HIBINO',
    taxRate: product.taxPercent * 100,
    ways: product.ways,
    options,
    sizeTable: product.sizeTable,
    tags: product.tags,
    searchText,
    searchGrams: gramsOf(searchText),
  });
  await db.insert(productImages).values(
    picturesOf(product).map(({ color, suffix, alt }, position) => ({
      id: newId(),
      productId: id,
      position,
      url: `/media/${pictureKey(product, color, suffix)}`,
      alt,
      optionValue: product.colors.length > 1 ? color : null,
    })),
  );
  await db.insert(variants).values(
    articles.map((article, position) => ({
      ...article,
      id: newId(),
      productId: id,
      position,
      price: product.priceYen,
      weightGrams: product.weightGrams,
      packed: product.packed,
    })),
  );
}

/** Colour where there is a choice, then size. */
function optionsOf(product: SeedProduct): ProductOption[] {
  const options: ProductOption[] = [];
  if (product.colors.length > 1) {
    const values = product.colors.map(({ dye, label }) => ({ key: dye, label }));
    options.push({ kind: 'color', name: { ja: '色', en: 'Colour' }, values });
  }
  if (product.sizes) {
    options.push({
      kind: 'size',
      name: { ja: 'サイズ', en: 'Size' },
      unit: product.sizes.unit,
      values: product.sizes.values,
    });
  }
  return options;
}

export function variantsOf(product: SeedProduct) {
  const sizes = product.sizes?.values ?? [undefined];
  return product.colors.flatMap(({ dye }) =>
    sizes.map((size) => {
      const sku = ['HB', product.code, dye.toUpperCase(), size?.key.toUpperCase()].filter(Boolean).join('-');
      const optionValues = [product.colors.length > 1 ? dye : null, size?.key].filter((value) => value != null);
      return { sku, gtin: demoGtin(sku), optionValues };
    }),
  );
}

/**
 * A JAN that is the article's everywhere, as search engines and markets want it: of a prefix of GS1 Japan, made up from the
 * SKU, with its check digit.
 */
function demoGtin(sku: string): string {
  const number = createHash('sha256').update(sku).digest().readUInt32BE(0) % 10 ** 9;
  const digits = `459${number.toString().padStart(9, '0')}`;
  return `${digits}${checkDigit(digits)}`;
}

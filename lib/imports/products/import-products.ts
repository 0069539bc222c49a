import { isDeepStrictEqual } from 'node:util';
import type { Db } from '@/db/client';
import { searchTextOf } from '../../catalog/search-text';
import { slugOf } from '../../catalog/slug';
import { newId } from '../../ids';
import { type Count, inLockOrder, setCounts } from '../../stock/set-counts';
import type { Definition, Settings } from '../definition';
import { BadRow } from '../problem';
import type { Outcome, Report } from '../report';
import { levelChange } from '../stock/level-change';
import { listLocations } from '../stock/queries';
import { Categories, type KnownCategory } from './categories';
import type { ProductDraft, VariantDraft } from './draft';
import { knownKey } from './merge-options';
import { type Merged, mergeProduct } from './merge-product';
import { derivedSku } from './merge-variants';
import { productChange } from './product-change';
import { listKnownArticles, listKnownCategories, listSkuOwners, listStoredProducts, lockCatalogue } from './queries';
import { refuseProduct } from './read-product';
import { handlesOf, recognise, skusOf } from './recognise';
import { type Change as ProductChange, saveProducts } from './save-products';
import type { StoredProduct } from './stored';

/** SKUs a draft may come to use: its own, or those its rows will be given. */
const likelySkus = (draft: ProductDraft, before: StoredProduct | undefined): string[] =>
  draft.variants.map(({ sku, labels }) => {
    const keys = labels.map((label, i) => knownKey(before?.options[i], label) ?? slugOf(label));
    return sku ?? derivedSku(draft.handle, keys);
  });

/** What stays known from batch to batch of one file. */
class Desk {
  private readonly outcomes = new Map<string, Outcome>();
  private readonly skus = new Set<string>();
  private readonly counts: Count[] = [];

  constructor(
    private readonly categories: Categories,
    /** Named, or the only one there is; where there are several, nobody knows to which the file's stock belongs. */
    private readonly stockLocation: string | null,
    private readonly settings: Settings,
    private readonly report: Report,
  ) {}

  async save(tx: Db, read: readonly ProductDraft[]): Promise<void> {
    const drafts = await this.recognised(tx, read);
    const handles = [...new Set(drafts.map((draft) => draft.handle))];
    const stored = await listStoredProducts(tx, handles);
    const before = new Map(stored.map((product) => [product.handle, product]));
    const skus = drafts.flatMap((draft) => likelySkus(draft, before.get(draft.handle)));
    const owners = await listSkuOwners(tx, skus);
    const after = new Map<string, StoredProduct>();
    for (const draft of drafts) {
      const known = after.get(draft.handle) ?? before.get(draft.handle) ?? null;
      const product = this.merge(draft, known, owners);
      if (product) after.set(draft.handle, product);
    }
    const changes = [...after.values()].flatMap((product) =>
      this.changeOf(before.get(product.handle) ?? null, product),
    );
    const categories = this.categories.takeNew(new Set(changes.map((change) => change.after.categoryId)));
    await saveProducts(tx, categories, changes, this.settings.now);
    await this.record(tx, categories, changes);
  }

  /** Drafts that only guess at a product's handle or options, as the product they mean. */
  private async recognised(tx: Db, drafts: readonly ProductDraft[]): Promise<ProductDraft[]> {
    const guessed = drafts.filter((draft) => draft.isHandleDerived || draft.areOptionsLoose);
    if (guessed.length === 0) return [...drafts];
    const known = await listKnownArticles(tx, skusOf(guessed), handlesOf(guessed));
    return drafts.map((draft) => recognise(draft, known));
  }

  private merge(draft: ProductDraft, known: StoredProduct | null, owners: Map<string, string>): StoredProduct | null {
    try {
      const { product, refused, counts } = mergeProduct(draft, known, {
        taxExclusive: this.settings.taxExclusive,
        continues: this.outcomes.has(draft.handle),
        category: this.categories.of(draft.category),
        newId,
        isClaimed: (sku) => this.skus.has(sku),
        claimSku: (sku, productId, variant) => this.claim(sku, productId, variant, owners),
      });
      for (const problem of refused) this.report.refuse(problem);
      if (draft.taxExclusive) this.report.note('tax_added');
      if (!product)
        this.refuseRest(
          draft,
          refused.map(({ line }) => line),
        );
      else if (!this.outcomes.has(draft.handle)) this.outcomes.set(draft.handle, 'unchanged');
      this.keepCounts(counts);
      return product && { ...product, searchText: this.searchTextOf(product) };
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      refuseProduct(error, draft.lines, this.report);
      return null;
    }
  }

  private refuseRest({ lines }: ProductDraft, refused: number[]): void {
    const rest = lines.filter((line) => !refused.includes(line));
    for (const line of rest) this.report.refuse(new BadRow('rest_of_product', null).at(line));
  }

  private searchTextOf(product: StoredProduct): string {
    return searchTextOf({ ...product, category: this.categories.nameOf(product.categoryId) });
  }

  private claim(sku: string, productId: string, draft: VariantDraft, owners: Map<string, string>): void {
    if (this.skus.has(sku)) throw new BadRow('duplicate_row', draft.skuColumn, sku);
    if ((owners.get(sku) ?? productId) !== productId) throw new BadRow('sku_of_other_product', draft.skuColumn, sku);
    this.skus.add(sku);
    owners.set(sku, productId);
  }

  /** Notes what becomes of the product; rows that continue it later can only add to that. */
  private changeOf(before: StoredProduct | null, after: StoredProduct): ProductChange[] {
    if (isDeepStrictEqual(before, after)) return [];
    const { handle } = after;
    if (!before) this.outcomes.set(handle, 'created');
    else if (this.outcomes.get(handle) !== 'created') this.outcomes.set(handle, 'changed');
    return [{ before, after }];
  }

  private async record(tx: Db, categories: readonly KnownCategory[], changes: readonly ProductChange[]): Promise<void> {
    const nameOf = (id: string | null) => this.categories.nameOf(id)?.ja ?? null;
    await this.settings.record(tx, [
      ...categories.map((category) => ({
        table: 'categories' as const,
        key: category.id,
        before: null,
        after: { ...category },
      })),
      ...changes.map((change) => productChange(change, nameOf)),
    ]);
  }

  private keepCounts(counts: Merged['counts']): void {
    const locationId = this.stockLocation;
    if (counts.length > 0) this.report.note(locationId ? 'stock_column_used' : 'stock_column_ignored');
    if (locationId) this.counts.push(...counts.map((count) => ({ ...count, locationId })));
  }

  /** Stock comes last, so that its rows are locked for no longer than they must. */
  async finish(tx: Db): Promise<void> {
    for (const outcome of this.outcomes.values()) this.report.count(outcome);
    const { actor, countedAt, now } = this.settings;
    const ordered = inLockOrder(this.counts);
    for (let from = 0; from < ordered.length; from += COUNTS_AT_ONCE) {
      const counts = ordered.slice(from, from + COUNTS_AT_ONCE);
      const done = await setCounts(tx, actor, { counts, countedAt }, now);
      await this.settings.record(tx, done.moves.map(levelChange));
    }
  }
}

async function onlyLocation(db: Db): Promise<string | null> {
  const [first, ...others] = await listLocations(db);
  return first && others.length === 0 ? first.id : null;
}

const COUNTS_AT_ONCE = 2000;

/** Products with their variants and pictures, out of whatever table `items` reads. */
export const productsFrom = (items: Definition<ProductDraft>['items']): Definition<ProductDraft> => ({
  batch: 500,
  transaction: 'file',
  items,
  async prepare(tx, settings, report) {
    await lockCatalogue(tx);
    const categories = new Categories(await listKnownCategories(tx), newId);
    const desk = new Desk(categories, settings.locationId ?? (await onlyLocation(tx)), settings, report);
    if (settings.taxExclusive) report.note('tax_added');
    return { save: (batch, drafts) => desk.save(batch, drafts), finish: (end) => desk.finish(end) };
  },
});

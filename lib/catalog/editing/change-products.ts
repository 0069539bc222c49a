import type { Db } from '@/db/client';
import type { Actor } from '../../access/actor';
import { assertCanDraft } from '../../drafts/subject';
import { Refusal } from '../../refusal';
import { readAmount, typedAmount } from './amount';
import { getEditedProduct } from './get-product';
import type { ProductsChange } from './input';
import { saveProduct } from './save-product';
import { readTags } from './text';
import type { ProductForm, VariantForm } from './types';

const MOST_PRICE = 2_000_000_000;

type Repriced = (price: number) => number;

function repricedBy(change: ProductsChange): Repriced | null {
  if (change.what === 'percent') return (price) => Math.round((price * (100 + Number(change.percent))) / 100);
  if (change.what === 'amount') return (price) => price + Number(change.amount);
  return null;
}

function repriced(form: ProductForm, row: VariantForm, priceOf: Repriced): VariantForm {
  const price = priceOf(readAmount(row.price, form.currency) ?? 0);
  if (price < 0 || price > MOST_PRICE) throw new Refusal('invalid_input', { fields: { prices: 'amount' } });
  const before = readAmount(row.compareAtPrice, form.currency);
  // A price before that is none any more says nothing.
  const compareAtPrice = before !== null && before > price ? row.compareAtPrice : '';
  return { ...row, price: typedAmount(price, form.currency), compareAtPrice };
}

/** A product with that one thing changed. */
export function changedForm(form: ProductForm, change: ProductsChange): ProductForm {
  const priceOf = repricedBy(change);
  if (priceOf) return { ...form, variants: form.variants.map((row) => repriced(form, row, priceOf)) };
  const tags = readTags(form.tags);
  if (change.what === 'addTags') return { ...form, tags: [...tags, ...readTags(change.tags)].join(',') };
  if (change.what === 'removeTags') {
    const gone = readTags(change.tags);
    return { ...form, tags: tags.filter((tag) => !gone.includes(tag)).join(',') };
  }
  if (change.what === 'status') return { ...form, status: change.status };
  if (change.what === 'category') return { ...form, categoryId: change.categoryId };
  if (change.what === 'taxRate') return { ...form, taxRate: change.taxRate };
  if (change.what === 'maxPerOrder') return { ...form, maxPerOrder: change.most };
  return change.what === 'ways' ? { ...form, ways: change.ways } : form;
}

/** The product that stands in the way, and why. */
const naming = (id: string) => (error: unknown) => {
  if (!(error instanceof Refusal)) throw error;
  throw new Refusal(error.code, { ...error.details, id });
};

/**
 * Drafts one change for many products, all of them or none; what each of them drafted before stays. Answers how many.
 * Throws not_allowed, not_found, already_changed, invalid_input, each with the id of the product that refuses.
 */
export async function changeProducts(
  db: Db,
  actor: Actor,
  { ids, change }: { ids: readonly string[]; change: ProductsChange },
  now: Date,
): Promise<{ changed: number }> {
  return db.transaction(async (tx) => {
    for (const id of new Set(ids)) {
      assertCanDraft(actor, `product:${id}`);
      const product = await getEditedProduct(tx, id);
      if (!product) throw new Refusal('not_found', { id });
      const form = changedForm(product.form, change);
      await saveProduct(tx, actor, { id, seen: product.draft?.version ?? 0, form }, now).catch(naming(id));
    }
    return { changed: new Set(ids).size };
  });
}

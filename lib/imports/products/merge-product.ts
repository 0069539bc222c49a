import type { Category, ProductOption } from '../../catalog/types';
import type { Localized } from '../../locale';
import type { TaxRate } from '../../money';
import { BadRow, type Problem, type RefusalReason } from '../problem';
import type { ImageDraft, ProductDraft, VariantDraft } from './draft';
import { mergeImages, pictureOf } from './merge-images';
import { mergeOptions, sameStructure, withoutUnused } from './merge-options';
import { inOrder, Matching, type MergedVariants, mergeVariants } from './merge-variants';
import type { StoredProduct, StoredVariant } from './stored';

/** 10%, until the file or the merchant says otherwise. */
const STANDARD_RATE: TaxRate = 1000;

export interface MergeRules {
  taxExclusive: boolean;
  /** The rows continue a product begun earlier in this file: they add to it and change nothing. */
  continues: boolean;
  category: Pick<Category, 'id' | 'name'> | null;
  newId: () => string;
  isClaimed(sku: string): boolean;
  /** @throws BadRow */
  claimSku(sku: string, productId: string, draft: VariantDraft): void;
}

export interface Merged {
  /** null when none of its variants could be read. */
  product: StoredProduct | null;
  refused: Problem<RefusalReason>[];
  /** Stock the file gives, which has no location of its own. */
  counts: { variantId: string; onHand: number }[];
}

function renewed(before: Localized | null, ja: string | null, en: string | null): Localized | null {
  if (ja) return { ...before, ja, ...(en && { en }) };
  return before && en ? { ...before, en } : before;
}

/** What the file calls the options; the product's own names where it does not say. */
function optionNamesOf(draft: ProductDraft, before: StoredProduct | null): string[] {
  if (draft.variants.length === 0) return before?.options.map((option) => option.name.ja) ?? [];
  if (draft.variants.every((variant) => variant.labels.length === 0)) return [];
  if (draft.optionNames.length > 0) return draft.optionNames;
  if (before && before.options.length > 0) return before.options.map((option) => option.name.ja);
  throw new BadRow('missing', 'Option1 Name');
}

/** @throws BadRow when the options differ and a variant that is not in the file would be left without any. */
function optionsBefore(names: string[], before: StoredProduct | null, matching: Matching): ProductOption[] | null {
  if (!before || sameStructure(names, before.options)) return before?.options ?? null;
  if (before.variants.length > 0 && !matching.namesAll()) throw new BadRow('options_changed', null, names.join(' / '));
  return null;
}

/** The colour each single variant's picture shows; null when variants of several colours share it. */
function coloursShown({ merged }: MergedVariants, options: readonly ProductOption[]): Map<string, string | null> {
  const colour = options.findIndex((option) => option.kind === 'color');
  const shows = new Map<string, string | null>();
  for (const { variant, draft } of merged.values()) {
    const value = variant.optionValues[colour];
    if (!draft.imageUrl || value === undefined) continue;
    const picture = pictureOf(draft.imageUrl);
    shows.set(picture, shows.has(picture) && shows.get(picture) !== value ? null : value);
  }
  return shows;
}

/** The product's own pictures, then those that only a variant names. */
const imagesOf = (draft: ProductDraft): ImageDraft[] => [
  ...draft.images,
  ...draft.variants.flatMap(({ imageUrl }) => (imageUrl ? [{ url: imageUrl, alt: null, position: null }] : [])),
];

const begun = (draft: ProductDraft, id: string): StoredProduct => ({
  id,
  handle: draft.handle,
  title: { ja: '' },
  tagline: null,
  kicker: null,
  description: null,
  vendor: null,
  categoryId: null,
  taxRate: STANDARD_RATE,
  status: 'active',
  options: [],
  tags: [],
  searchText: '',
  variants: [],
  images: [],
});

function withFacts(product: StoredProduct, draft: ProductDraft, { category, continues }: MergeRules): StoredProduct {
  if (continues) return product;
  return {
    ...product,
    title: renewed(product.title, draft.title, draft.titleEn) ?? product.title,
    description: renewed(product.description, draft.description, draft.descriptionEn),
    vendor: draft.vendor ?? product.vendor,
    categoryId: category?.id ?? product.categoryId,
    taxRate: draft.taxRate ?? product.taxRate,
    status: draft.status ?? product.status,
    tags: draft.tags ?? product.tags,
  };
}

function allVariants(before: readonly StoredVariant[], { merged }: MergedVariants): StoredVariant[] {
  const known = new Set(before.map((variant) => variant.id));
  const added = [...merged.values()].map(({ variant }) => variant).filter(({ id }) => !known.has(id));
  return [...before.map((variant) => merged.get(variant.id)?.variant ?? variant), ...added];
}

const countsOf = ({ merged }: MergedVariants) =>
  [...merged].flatMap(([variantId, { draft }]) =>
    draft.quantity === null ? [] : [{ variantId, onHand: draft.quantity }],
  );

/**
 * The product as it will be: what the file says, and where it says nothing, what is known. Nothing is taken away:
 * variants and pictures that the file does not name stay. Rows that cannot be are refused one by one.
 * @throws BadRow to refuse the product with all its rows.
 */
export function mergeProduct(draft: ProductDraft, before: StoredProduct | null, rules: MergeRules): Merged {
  if (!before && draft.title === null) throw new BadRow('missing', 'Title');
  const base = withFacts(before ?? begun(draft, rules.newId()), draft, rules);
  const matching = new Matching(base.variants, draft.variants);
  const names = optionNamesOf(draft, before);
  const known = optionsBefore(names, before, matching);
  const rows = draft.variants.map((variant) => variant.labels);
  const options = mergeOptions(names, rows, known);
  const read = mergeVariants(draft.variants, matching, {
    handle: draft.handle,
    options,
    addedTax: rules.taxExclusive || draft.taxExclusive ? base.taxRate : null,
    newId: rules.newId,
    isClaimed: rules.isClaimed,
    claimSku: (sku, variant) => rules.claimSku(sku, base.id, variant),
  });
  const variants = inOrder(allVariants(base.variants, read), options);
  if (variants.length === 0 && read.refused.length === 0) throw new BadRow('missing', 'Variant Price');
  if (variants.length === 0) return { product: null, refused: read.refused, counts: [] };
  const only = rules.continues ? 'new' : 'all';
  const product: StoredProduct = {
    ...base,
    options: withoutUnused(options, variants, known),
    variants,
    images: mergeImages(imagesOf(draft), base.images, coloursShown(read, options), only),
  };
  return { product, refused: read.refused, counts: countsOf(read) };
}

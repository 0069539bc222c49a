import type { ProductOption } from '../../catalog/types';
import type { TaxRate } from '../../money';
import { MOST_YEN, wholeYen } from '../price';
import { BadRow, type Problem, type RefusalReason } from '../problem';
import type { VariantDraft } from './draft';
import { keysOf } from './merge-options';
import type { StoredVariant } from './stored';

/** What decides how the variants of one product are read. */
export interface VariantRules {
  handle: string;
  options: readonly ProductOption[];
  /** Rate to add to the file's prices; null when they hold it. */
  addedTax: TaxRate | null;
  newId: () => string;
  /** Whether an earlier row of the file was about the variant that has this SKU. */
  isClaimed(sku: string): boolean;
  /** @throws BadRow when the SKU is another product's, or came earlier in the file. */
  claimSku(sku: string, draft: VariantDraft): void;
}

const join = (keys: readonly string[]) => keys.join('\n');

/** A file without SKUs still has one for each variant, and the same each time: handle and option values. */
export const derivedSku = (handle: string, keys: readonly string[]) => [handle, ...keys].join('-');

/**
 * Which of the product's variants a row means: the one with its SKU, or the one with its option values, unless another
 * row names that by SKU.
 */
export class Matching {
  private readonly bySku: Map<string, StoredVariant>;
  private readonly byKeys: Map<string, StoredVariant>;
  private readonly claimed = new Set<string>();
  private readonly done = new Set<string>();

  constructor(before: readonly StoredVariant[], drafts: readonly VariantDraft[]) {
    this.bySku = new Map(before.map((variant) => [variant.sku, variant]));
    this.byKeys = new Map(before.map((variant) => [join(variant.optionValues), variant]));
    for (const { sku } of drafts) {
      const named = sku === null ? undefined : this.bySku.get(sku);
      if (named) this.claimed.add(named.id);
    }
  }

  /** @throws BadRow */
  find(draft: VariantDraft, keys: readonly string[]): StoredVariant | null {
    const shown = draft.labels.join(' / ');
    if (this.done.has(join(keys))) throw new BadRow('duplicate_options', null, shown);
    const alike = this.byKeys.get(join(keys));
    const named = draft.sku === null ? undefined : this.bySku.get(draft.sku);
    const found = named ?? (alike && !this.claimed.has(alike.id) ? alike : undefined);
    if (alike && alike.id !== found?.id) throw new BadRow('options_taken', null, shown);
    this.done.add(join(keys));
    return found ?? null;
  }

  /** Whether every one of the product's variants is named by its SKU. */
  namesAll(): boolean {
    return this.claimed.size === this.bySku.size;
  }
}

function priceOf(draft: VariantDraft, { addedTax }: VariantRules): number {
  const price = wholeYen(draft.price, addedTax);
  if (price < 1 || price > MOST_YEN) throw new BadRow('out_of_range', draft.priceColumn, String(draft.price / 100));
  return price;
}

function compareAtOf({ compareAt }: VariantDraft, price: number, rules: VariantRules, before: StoredVariant | null) {
  if (compareAt === null) return before?.compareAtPrice ?? null;
  const earlier = compareAt === 'none' ? 0 : wholeYen(compareAt, rules.addedTax);
  return earlier > price ? earlier : null;
}

/** One row's variant as it will be. @throws BadRow */
function mergeVariant(draft: VariantDraft, matching: Matching, rules: VariantRules): StoredVariant {
  const keys = keysOf(draft.labels, rules.options);
  const price = priceOf(draft, rules);
  const before = matching.find(draft, keys);
  if (before && rules.isClaimed(before.sku)) {
    throw new BadRow(
      before.sku === draft.sku ? 'duplicate_row' : 'duplicate_options',
      draft.skuColumn,
      draft.sku ?? '',
    );
  }
  const sku = draft.sku ?? before?.sku ?? derivedSku(rules.handle, keys);
  rules.claimSku(sku, draft);
  return {
    id: before?.id ?? rules.newId(),
    sku,
    gtin: draft.gtin ?? before?.gtin ?? null,
    optionValues: keys,
    price,
    compareAtPrice: compareAtOf(draft, price, rules, before),
    weightGrams: draft.weightGrams ?? before?.weightGrams ?? null,
    position: before?.position ?? Number.MAX_SAFE_INTEGER,
  };
}

/** What became of the rows' variants: by id, each with the row it came from. */
export interface MergedVariants {
  merged: Map<string, { variant: StoredVariant; draft: VariantDraft }>;
  refused: Problem<RefusalReason>[];
}

export function mergeVariants(
  drafts: readonly VariantDraft[],
  matching: Matching,
  rules: VariantRules,
): MergedVariants {
  const merged: MergedVariants['merged'] = new Map();
  const refused: MergedVariants['refused'] = [];
  for (const draft of drafts) {
    try {
      const variant = mergeVariant(draft, matching, rules);
      merged.set(variant.id, { variant, draft });
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      refused.push(error.at(draft.line));
    }
  }
  return { merged, refused };
}

/** Variants in the order of their options' values, numbered. */
export function inOrder(variants: readonly StoredVariant[], options: readonly ProductOption[]): StoredVariant[] {
  const ranks = options.map((option) => new Map(option.values.map((value, i) => [value.key, i])));
  const rank = (variant: StoredVariant, i: number) => ranks[i]?.get(variant.optionValues[i] ?? '') ?? 0;
  const compare = (a: StoredVariant, b: StoredVariant) => {
    for (const i of options.keys()) {
      const difference = rank(a, i) - rank(b, i);
      if (difference !== 0) return difference;
    }
    return a.position - b.position;
  };
  return [...variants].sort(compare).map((variant, position) => ({ ...variant, position }));
}

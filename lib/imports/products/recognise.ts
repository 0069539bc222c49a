import type { ProductDraft, VariantDraft } from './draft';
import type { KnownArticle } from './queries';

export const skusOf = (drafts: readonly ProductDraft[]): string[] =>
  drafts.flatMap(({ variants }) => variants.flatMap(({ sku }) => (sku === null ? [] : [sku])));

export const handlesOf = (drafts: readonly ProductDraft[]): string[] => drafts.map(({ handle }) => handle);

/** A known article keeps its own labels; one that is not known has those of the file. */
const asKnown = (variant: VariantDraft, known: ReadonlyMap<string, KnownArticle>, handle: string): VariantDraft => {
  const article = variant.sku === null ? undefined : known.get(variant.sku);
  return article?.handle === handle ? { ...variant, labels: article.labels } : variant;
};

/**
 * A draft as the product it means. A table without handles means the product that has its first known SKU. One without
 * options says nothing of those of a product that is known, and a title that was guessed does not replace one.
 */
export function recognise(
  draft: ProductDraft,
  { articles, handles }: { articles: ReadonlyMap<string, KnownArticle>; handles: ReadonlySet<string> },
): ProductDraft {
  const known = draft.variants.map(({ sku }) => (sku === null ? undefined : articles.get(sku))).find(Boolean);
  const handle = draft.isHandleDerived && known ? known.handle : draft.handle;
  const named = { ...draft, handle };
  if (!draft.areOptionsLoose || !(known || handles.has(handle))) return named;
  const variants = draft.variants.map((variant) => asKnown(variant, articles, handle));
  return { ...named, optionNames: [], variants, title: draft.isTitleGuessed ? null : draft.title };
}

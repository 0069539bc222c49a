import type { ProductForm, QualityHint } from './types';

/** What a product lacks, as it is typed; the list of all products asks the database the same (list-console.ts). */
export function hintsOf(form: ProductForm): QualityHint[] {
  const sold = form.variants.filter(({ active }) => active);
  const hasEnglish = form.title.en !== '' && (form.description.ja === '' || form.description.en !== '');
  const lacks: Record<QualityHint, boolean> = {
    picture: form.images.length === 0,
    gtin: sold.some(({ gtin }) => gtin === ''),
    english: !hasEnglish,
    category: form.categoryId === '',
    size: sold.some(({ weightGrams, packed }) => weightGrams === '' || packed === ''),
  };
  return (Object.keys(lacks) as QualityHint[]).filter((hint) => lacks[hint]);
}

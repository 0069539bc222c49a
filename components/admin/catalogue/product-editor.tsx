'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { hintsOf } from '@/lib/catalog/editing/hints';
import type { EditedProduct, ProductForm } from '@/lib/catalog/editing/types';
import { type Locale, localePath } from '@/lib/locale';
import type { Result } from '@/lib/result';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { BothField } from '../editing/both-field';
import { type DecideDraft, DraftBar, type LastPublication } from '../editing/draft-bar';
import { SaveTrouble } from '../editing/save-trouble';
import { useEdited } from '../editing/use-edited';
import { useLeaving } from '../editing/use-leaving';
import { useProblem } from '../editing/use-problem';
import { useSave } from '../editing/use-save';
import { OptionEditor } from './option-editor';
import { type CropPicture, PictureEditor } from './picture-editor';
import { type FindProducts, RelatedField } from './related-field';
import { type CategoryName, SaleFields } from './sale-fields';
import { useFieldName } from './use-field-name';
import { VariantGrid } from './variant-grid';

interface SaveInput {
  id: string;
  seen: number;
  form: ProductForm;
}

interface ProductEditorProps {
  product: EditedProduct;
  categories: CategoryName[];
  last: LastPublication | null;
  save: (input: SaveInput) => Promise<Result<{ version: number }>>;
  decide: DecideDraft;
  crop: CropPicture;
  find: FindProducts;
}

/** A product as a whole: what is typed is kept as a draft by one button, and made public by another. */
export function ProductEditor({ product, categories, last, save, decide, crop, find }: ProductEditorProps) {
  const t = useTranslations('adminCatalogue');
  const locale = useLocale() as Locale;
  const router = useRouter();
  const { form, setForm, isDirty: isTyped, seen, keep } = useEdited(product);
  const isBlank = product.isNew && !product.draft;
  const isDirty = isTyped || isBlank;
  const page = `/admin/products/${product.id}`;
  const saving = useSave(save, ({ version }, sent) => {
    keep(sent.form, version);
    if (isBlank) router.replace(localePath(locale, page));
    else router.refresh();
  });
  const problem = useProblem(saving.fields);
  const labelOf = useFieldName();
  useLeaving(isTyped);
  const patch = useCallback((some: Partial<ProductForm>) => setForm((all) => ({ ...all, ...some })), [setForm]);
  const isPublic = useCallback((id: string) => product.publicVariantIds.includes(id), [product.publicVariantIds]);
  const text = (name: 'title' | 'tagline' | 'kicker' | 'description' | 'care') => ({
    name,
    label: t(`field.${name}`),
    value: form[name],
    problem,
    onChange: (value: ProductForm[typeof name]) => patch({ [name]: value }),
  });
  return (
    <div className="product-editor">
      <Hints form={form} />
      <SaveTrouble
        {...saving}
        problem={problem}
        labelOf={labelOf}
        page={page}
        saveOver={(version) => saving.send({ id: product.id, seen: version, form })}
      />
      <section aria-labelledby="part-text">
        <h2 id="part-text">{t('part.text')}</h2>
        <BothField {...text('title')} required />
        <BothField {...text('tagline')} />
        <BothField {...text('kicker')} help={t('help.kicker')} />
        <BothField {...text('description')} rows={6} help={t('help.prose')} />
        <BothField {...text('care')} rows={3} help={t('help.prose')} />
      </section>
      <section aria-labelledby="part-pictures">
        <h2 id="part-pictures">{t('part.pictures')}</h2>
        <PictureEditor form={form} onChange={setForm} crop={crop} problem={problem} />
      </section>
      <section aria-labelledby="part-options">
        <h2 id="part-options">{t('part.options')}</h2>
        <OptionEditor form={form} isPublic={isPublic} onChange={setForm} problem={problem} />
      </section>
      <section aria-labelledby="part-grid">
        <h2 id="part-grid">{t('part.grid')}</h2>
        <VariantGrid form={form} isPublic={isPublic} onChange={setForm} problem={problem} />
      </section>
      <section aria-labelledby="part-sale">
        <h2 id="part-sale">{t('part.sale')}</h2>
        <SaleFields form={form} categories={categories} onChange={patch} problem={problem} />
      </section>
      <section aria-labelledby="part-related">
        <h2 id="part-related">{t('part.related')}</h2>
        <RelatedField
          productId={product.id}
          related={form.related}
          onChange={(related) => patch({ related })}
          find={find}
          problem={problem('related')}
        />
      </section>
      <DraftBar
        subject={`product:${product.id}`}
        draft={product.draft}
        last={last}
        page={isBlank ? null : `/products/${encodeURIComponent(product.form.handle)}`}
        isDirty={isDirty}
        isBlank={isBlank && !isTyped}
        decide={decide}
      >
        {isDirty && (
          <Button small busy={saving.busy} onClick={() => saving.send({ id: product.id, seen, form })}>
            {t('save')}
          </Button>
        )}
      </DraftBar>
    </div>
  );
}

/** What it lacks as it is typed; it can be sold without. */
function Hints({ form }: { form: ProductForm }) {
  const t = useTranslations('adminCatalogue');
  const hints = hintsOf(form);
  if (hints.length === 0) return null;
  return (
    <ul className="hints" aria-label={t('hints')}>
      {hints.map((hint) => (
        <li key={hint}>
          <Icon name="info" size="xs" />
          {t(`hint.${hint}`)}
        </li>
      ))}
    </ul>
  );
}

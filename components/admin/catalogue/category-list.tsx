'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CategoryForm, EditedCategory } from '@/lib/catalog/editing/types';
import type { Draft } from '@/lib/drafts/types';
import type { Locale } from '@/lib/locale';
import type { Result } from '@/lib/result';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { BothField } from '../editing/both-field';
import { type DecideDraft, DraftBar, type LastPublication } from '../editing/draft-bar';
import { DraftEditor } from '../editing/draft-editor';
import { useDraftForm } from '../editing/use-draft-form';
import { useProblem } from '../editing/use-problem';
import { useSave } from '../editing/use-save';
import { type CategoryMove, moveButton, useCategoryMoves } from './use-category-moves';
import { useFieldName } from './use-field-name';

interface SaveInput {
  id: string;
  seen: number;
  form: CategoryForm;
}

export interface CategoryActs {
  save: (input: SaveInput) => Promise<Result<{ version: number }>>;
  move: (input: CategoryMove) => Promise<Result<void>>;
  remove: (input: { id: string; seen: number }) => Promise<Result<void>>;
  decide: DecideDraft;
}

export interface ListedCategory extends EditedCategory {
  last: LastPublication | null;
}

interface CategoryListProps extends CategoryActs {
  categories: ListedCategory[];
  /** The order of them all is drafted as one. */
  order: { draft: Draft | null; last: LastPublication | null };
  /** Of the next one that is made. */
  newId: string;
}

const nothing: CategoryForm = { name: { ja: '', en: '' }, lead: { ja: '', en: '' }, slug: '' };

/** Departments in the order in which shoppers will see them; each opens where it stands. */
export function CategoryList({ categories, order, newId, ...acts }: CategoryListProps) {
  const t = useTranslations('adminCatalogue.categories');
  const locale = useLocale() as Locale;
  const [open, setOpen] = useState<string | null>(null);
  const refusal = useTranslations('refusal');
  const moving = useCategoryMoves(acts.move, order.draft?.version ?? 0);
  const blank: ListedCategory = {
    id: newId,
    form: nothing,
    position: 0,
    products: 0,
    draft: null,
    isNew: true,
    isLeaving: false,
    last: null,
  };
  return (
    <>
      {moving.code && (
        <p className="err" role="alert">
          <Icon name="triangle-alert" size="s" />
          {moving.code === 'already_changed'
            ? t('orderFaster')
            : refusal(refusal.has(moving.code) ? moving.code : 'unexpected')}
        </p>
      )}
      <ol className="category-list">
        {categories.map((category, place) => {
          const name = category.form.name[locale] || category.form.name.ja;
          return (
            <li key={category.id}>
              <div className="category-row">
                <span className="category-moves">
                  {([-1, 1] as const).map((by) => (
                    <button
                      key={by}
                      type="button"
                      id={moveButton(category.id, by)}
                      className="icb"
                      disabled={moving.busy || !categories[place + by]}
                      aria-label={t(by < 0 ? 'up' : 'down', { name })}
                      onClick={() => moving.move(category.id, by)}
                    >
                      <Icon name="chevron-down" size="s" className={by < 0 ? 'turned' : undefined} />
                    </button>
                  ))}
                </span>
                <span className="category-name">
                  <b>{name}</b> {category.draft && <span className="tag">{t(tagOf(category))}</span>}
                  <span className="small soft">{t('products', { count: category.products })}</span>
                  {category.form.name.en === '' && <span className="lacks">{t('noEnglish')}</span>}
                </span>
                <Button
                  kind="quiet"
                  small
                  aria-expanded={open === category.id}
                  onClick={() => setOpen(open === category.id ? null : category.id)}
                >
                  {t('edit')}
                  <span className="sr">{name}</span>
                </Button>
              </div>
              {open === category.id &&
                (category.isLeaving ? (
                  <LeavingCategory category={category} decide={acts.decide} />
                ) : (
                  <CategoryEditor category={category} acts={acts} />
                ))}
            </li>
          );
        })}
      </ol>
      {open === newId && !categories.some(({ id }) => id === newId) ? (
        <section className="category-new" aria-label={t('new')}>
          <CategoryEditor category={blank} acts={acts} />
        </section>
      ) : (
        <Button kind="quiet" small icon="plus" onClick={() => setOpen(newId)}>
          {t('new')}
        </Button>
      )}
      <p className="small soft">{t('orderHelp')}</p>
      {(order.draft || order.last) && (
        <DraftBar
          subject="catalogue:categoryOrder"
          name={t('order')}
          draft={order.draft}
          last={order.last}
          page="/"
          isDirty={false}
          decide={acts.decide}
        />
      )}
      <p className="sr" role="status">
        {moving.isMoved && !moving.busy && t('orderKept')}
      </p>
    </>
  );
}

const tagOf = ({ isNew, isLeaving }: ListedCategory) => {
  if (isLeaving) return 'tagLeaving';
  return isNew ? 'tagNew' : 'tagDraft';
};

/** There is nothing to type: it goes, or it stays. */
function LeavingCategory({ category, decide }: { category: ListedCategory; decide: DecideDraft }) {
  const t = useTranslations('adminCatalogue.categories');
  return (
    <div className="category-editor">
      <p>{t('leaving')}</p>
      <DraftBar
        subject={`category:${category.id}`}
        draft={category.draft}
        last={null}
        page={null}
        isDirty={false}
        decide={decide}
      >
        {null}
      </DraftBar>
    </div>
  );
}

function CategoryEditor({ category, acts }: { category: ListedCategory; acts: CategoryActs }) {
  const t = useTranslations('adminCatalogue');
  const editing = useDraftForm(category, (kept) => acts.save({ id: category.id, ...kept }), '/admin/categories');
  const { form, patch, isBlank, saving } = editing;
  const problem = useProblem(saving.fields);
  const labelOf = useFieldName();
  return (
    <DraftEditor
      editing={editing}
      className="category-editor"
      subject={`category:${category.id}`}
      draft={category.draft}
      last={category.last}
      page="/admin/categories"
      seenAt={isBlank ? null : `/categories/${encodeURIComponent(category.form.slug)}`}
      problem={problem}
      labelOf={labelOf}
      decide={acts.decide}
    >
      <BothField
        name="name"
        label={t('field.name')}
        value={form.name}
        required
        problem={problem}
        onChange={(name) => patch({ name })}
      />
      <BothField
        name="lead"
        label={t('field.lead')}
        value={form.lead}
        problem={problem}
        onChange={(lead) => patch({ lead })}
      />
      <Field
        name="slug"
        label={t('field.slug')}
        labels={{ required: t('required'), optional: t('optional') }}
        required
        value={form.slug}
        help={t('help.slug')}
        error={problem('slug')}
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => patch({ slug: event.target.value })}
      />
      {!category.isNew && !editing.isDirty && <RemoveCategory category={category} remove={acts.remove} />}
    </DraftEditor>
  );
}

/** As a draft too: shoppers see it until that is published. */
function RemoveCategory({ category, remove }: { category: ListedCategory; remove: CategoryActs['remove'] }) {
  const t = useTranslations('adminCatalogue.categories');
  const refusal = useTranslations('refusal');
  const { answer, unsent, busy, send } = useSave(remove, () => {});
  const code = unsent ?? (answer?.ok === false ? answer.code : null);
  return (
    <details className="category-remove">
      <summary className="link">{t('remove')}</summary>
      <p className="small soft">
        {t(category.products > 0 ? 'removeFirst' : 'removeHelp', { count: category.products })}
      </p>
      {code && (
        <p className="err" role="alert">
          <Icon name="triangle-alert" size="s" />
          {code === 'still_open' ? t('notEmpty') : refusal.has(code) ? refusal(code) : refusal('unexpected')}
        </p>
      )}
      {category.products === 0 && (
        <Button
          kind="risk"
          small
          icon="trash"
          busy={busy}
          onClick={() => send({ id: category.id, seen: category.draft?.version ?? 0 })}
        >
          {t('removeAct')}
        </Button>
      )}
    </details>
  );
}

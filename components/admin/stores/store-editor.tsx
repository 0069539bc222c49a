'use client';

import { useTranslations } from 'next-intl';
import type { Result } from '@/lib/result';
import type { EditedStore, StoreForm } from '@/lib/stores/editing/types';
import type { MapTiles } from '../../map-ground';
import type { DecideDraft, LastPublication } from '../editing/draft-bar';
import { DraftEditor } from '../editing/draft-editor';
import { useDraftForm } from '../editing/use-draft-form';
import { StorePlaceFields } from './store-place-fields';
import { StoreTermFields } from './store-term-fields';
import { useStoreFieldName, useStoreProblem } from './use-store-problem';
import { useTroubleInSight } from './use-trouble-in-sight';
import { WeekFields } from './week-fields';

interface SaveInput {
  id: string;
  seen: number;
  form: StoreForm;
}

interface StoreEditorProps {
  store: EditedStore;
  last: LastPublication | null;
  tiles: MapTiles;
  save: (input: SaveInput) => Promise<Result<{ version: number }>>;
  decide: DecideDraft;
}

/** A shop as a whole: what is typed is kept as a draft by one button, and made public by another. */
export function StoreEditor({ store, last, tiles, save, decide }: StoreEditorProps) {
  const t = useTranslations('adminStores');
  const page = `/admin/stores/${store.id}`;
  const editing = useDraftForm(store, (kept) => save({ id: store.id, ...kept }), page);
  const { form, patch, isBlank, saving } = editing;
  const problem = useStoreProblem(saving.fields);
  const labelOf = useStoreFieldName();
  useTroubleInSight(saving.answer, saving.fields);
  const parts = { form, isNew: store.isNew, problem, onChange: patch };
  return (
    <DraftEditor
      editing={editing}
      className="product-editor store-editor"
      subject={`store:${store.id}`}
      draft={store.draft}
      last={last}
      page={page}
      seenAt={isBlank || form.kind !== 'store' ? null : `/stores/${encodeURIComponent(form.storeCode)}`}
      problem={problem}
      labelOf={labelOf}
      decide={decide}
    >
      <StorePlaceFields {...parts} tiles={tiles} />
      {store.isNew && (
        <section aria-labelledby="part-hours">
          <h2 id="part-hours">{t('part.hours')}</h2>
          <p className="small soft">{t('week.newLead')}</p>
          <WeekFields week={form.week} problem={problem} onChange={(week) => patch({ week })} />
        </section>
      )}
      <StoreTermFields {...parts} />
    </DraftEditor>
  );
}

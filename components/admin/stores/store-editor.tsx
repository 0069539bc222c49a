'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { type Locale, localePath } from '@/lib/locale';
import type { Result } from '@/lib/result';
import type { EditedStore, StoreForm } from '@/lib/stores/editing/types';
import type { MapTiles } from '../../map-ground';
import { Button } from '../../ui/button';
import { type DecideDraft, DraftBar, type LastPublication } from '../editing/draft-bar';
import { SaveTrouble } from '../editing/save-trouble';
import { useEdited } from '../editing/use-edited';
import { useLeaving } from '../editing/use-leaving';
import { useSave } from '../editing/use-save';
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
  const locale = useLocale() as Locale;
  const router = useRouter();
  const { form, setForm, isDirty: isTyped, seen, keep } = useEdited(store);
  const isBlank = store.isNew && !store.draft;
  const isDirty = isTyped || isBlank;
  const page = `/admin/stores/${store.id}`;
  const saving = useSave(save, ({ version }, sent: SaveInput) => {
    keep(sent.form, version);
    if (isBlank) router.replace(localePath(locale, page));
    else router.refresh();
  });
  const problem = useStoreProblem(saving.fields);
  const labelOf = useStoreFieldName();
  useLeaving(isTyped);
  useTroubleInSight(saving.answer, saving.fields);
  const patch = useCallback((some: Partial<StoreForm>) => setForm((all) => ({ ...all, ...some })), [setForm]);
  const parts = { form, isNew: store.isNew, problem, onChange: patch };
  return (
    <div className="product-editor store-editor">
      <SaveTrouble
        {...saving}
        problem={problem}
        labelOf={labelOf}
        page={page}
        saveOver={(version) => saving.send({ id: store.id, seen: version, form })}
      />
      <StorePlaceFields {...parts} tiles={tiles} />
      {store.isNew && (
        <section aria-labelledby="part-hours">
          <h2 id="part-hours">{t('part.hours')}</h2>
          <p className="small soft">{t('week.newLead')}</p>
          <WeekFields week={form.week} problem={problem} onChange={(week) => patch({ week })} />
        </section>
      )}
      <StoreTermFields {...parts} />
      <DraftBar
        subject={`store:${store.id}`}
        draft={store.draft}
        last={last}
        page={isBlank || form.kind !== 'store' ? null : `/stores/${encodeURIComponent(form.storeCode)}`}
        isDirty={isDirty}
        isBlank={isBlank && !isTyped}
        decide={decide}
      >
        {isDirty && (
          <Button small busy={saving.busy} onClick={() => saving.send({ id: store.id, seen, form })}>
            {t('save')}
          </Button>
        )}
      </DraftBar>
    </div>
  );
}

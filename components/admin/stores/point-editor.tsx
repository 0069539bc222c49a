'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { type Locale, localePath } from '@/lib/locale';
import type { EditedPoint, PointForm } from '@/lib/points/editing/types';
import type { Result } from '@/lib/result';
import type { PlaceChoice } from '@/lib/stores/editing/types';
import type { MapTiles } from '../../map-ground';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { type DecideDraft, DraftBar, type LastPublication } from '../editing/draft-bar';
import { SaveTrouble } from '../editing/save-trouble';
import { useEdited } from '../editing/use-edited';
import { useLeaving } from '../editing/use-leaving';
import { useSave } from '../editing/use-save';
import { PointAboutFields } from './point-about-fields';
import { PointTermFields } from './point-term-fields';
import { useStoreFieldName, useStoreProblem } from './use-store-problem';
import { useTroubleInSight } from './use-trouble-in-sight';
import { WeekFields } from './week-fields';

interface SaveInput {
  id: string;
  seen: number;
  form: PointForm;
}

interface PointEditorProps {
  point: EditedPoint;
  places: PlaceChoice[];
  last: LastPublication | null;
  tiles: MapTiles;
  save: (input: SaveInput) => Promise<Result<{ version: number }>>;
  decide: DecideDraft;
}

/** A pickup point as a whole: what is typed is kept as a draft by one button, and made public by another. */
export function PointEditor({ point, places, last, tiles, save, decide }: PointEditorProps) {
  const t = useTranslations('adminStores');
  const locale = useLocale() as Locale;
  const router = useRouter();
  const { form, setForm, isDirty: isTyped, seen, keep } = useEdited(point);
  const isBlank = point.isNew && !point.draft;
  const isDirty = isTyped || isBlank;
  const page = `/admin/points/${point.id}`;
  const saving = useSave(save, ({ version }, sent: SaveInput) => {
    keep(sent.form, version);
    if (isBlank) router.replace(localePath(locale, page));
    else router.refresh();
  });
  const problem = useStoreProblem(saving.fields);
  const labelOf = useStoreFieldName();
  useLeaving(isTyped);
  useTroubleInSight(saving.answer, saving.fields);
  const patch = useCallback((some: Partial<PointForm>) => setForm((all) => ({ ...all, ...some })), [setForm]);
  const parts = { form, isNew: point.isNew, problem, onChange: patch };
  return (
    <div className="product-editor store-editor">
      <SaveTrouble
        {...saving}
        problem={problem}
        labelOf={labelOf}
        page={page}
        saveOver={(version) => saving.send({ id: point.id, seen: version, form })}
      />
      <PointAboutFields {...parts} tiles={tiles} />
      <PointTermFields {...parts} places={places} />
      <section aria-labelledby="part-hours">
        <h2 id="part-hours">{t('part.hours')}</h2>
        <p className="small soft">{t('week.newLead')}</p>
        {point.hoursText && (
          <p className="note kaki">
            <Icon name="info" size="s" />
            <span>{t('week.text', { text: point.hoursText })}</span>
          </p>
        )}
        <WeekFields week={form.week} problem={problem} onChange={(week) => patch({ week })} />
      </section>
      <DraftBar
        subject={`point:${point.id}`}
        draft={point.draft}
        last={last}
        page={null}
        isDirty={isDirty}
        isBlank={isBlank && !isTyped}
        decide={decide}
      >
        {isDirty && (
          <Button small busy={saving.busy} onClick={() => saving.send({ id: point.id, seen, form })}>
            {t('save')}
          </Button>
        )}
      </DraftBar>
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import type { EditedPoint, PointForm } from '@/lib/points/editing/types';
import type { Result } from '@/lib/result';
import type { PlaceChoice } from '@/lib/stores/editing/types';
import type { MapTiles } from '../../map-ground';
import { Icon } from '../../ui/icon';
import type { DecideDraft, LastPublication } from '../editing/draft-bar';
import { DraftEditor } from '../editing/draft-editor';
import { useDraftForm } from '../editing/use-draft-form';
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
  const page = `/admin/points/${point.id}`;
  const editing = useDraftForm(point, (kept) => save({ id: point.id, ...kept }), page);
  const { form, patch, saving } = editing;
  const problem = useStoreProblem(saving.fields);
  const labelOf = useStoreFieldName();
  useTroubleInSight(saving.answer, saving.fields);
  const parts = { form, isNew: point.isNew, problem, onChange: patch };
  return (
    <DraftEditor
      editing={editing}
      className="product-editor store-editor"
      subject={`point:${point.id}`}
      draft={point.draft}
      last={last}
      page={page}
      seenAt={null}
      problem={problem}
      labelOf={labelOf}
      decide={decide}
    >
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
    </DraftEditor>
  );
}

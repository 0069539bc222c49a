import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { z } from 'zod';
import { PointEditor } from '@/components/admin/stores/point-editor';
import { Icon } from '@/components/ui/icon';
import { getUndoable } from '@/lib/drafts/undoable';
import { type Locale, localePath } from '@/lib/locale';
import { getEditedPoint } from '@/lib/points/editing/get-point';
import { listPlaceChoices } from '@/lib/stores/editing/list-choices';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { mapTiles } from '@/lib/web/map-tiles';
import { pageLocale } from '@/lib/web/page-locale';
import { decideDraft } from '../../drafts/actions';
import { decideNewPlace } from '../../stores/actions';
import { savePoint } from '../actions';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

const edited = cache(async (locale: Locale, id: string) => {
  const actor = await shopConsole(locale, 'stores');
  const point = z.uuid().safeParse(id).success ? await getEditedPoint(db(), actor, id) : null;
  return point ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { form } = await edited(locale, (await params).id);
  return { title: form.name[locale] || form.name.ja };
}

/** One pickup point, as it will be. */
export default async function PointPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'stores');
  const point = await edited(locale, (await params).id);
  const [t, places, last] = await Promise.all([
    getTranslations({ locale, namespace: 'adminStores.points' }),
    listPlaceChoices(db(), actor),
    getUndoable(db(), actor, `point:${point.id}`),
  ]);
  const list = localePath(locale, '/admin/points');
  return (
    <main id="main" className="console-page">
      <Link className="link" href={list} prefetch={false}>
        <Icon name="chevron-left" size="s" />
        {t('title')}
      </Link>
      <div className="console-head">
        <h1>
          {point.form.name[locale] || point.form.name.ja} <span className="small soft num">{point.form.storeCode}</span>
        </h1>
      </div>
      <PointEditor
        point={point}
        places={places}
        last={last}
        tiles={mapTiles()}
        save={savePoint}
        decide={point.isNew ? decideNewPlace.bind(null, list) : decideDraft}
      />
    </main>
  );
}

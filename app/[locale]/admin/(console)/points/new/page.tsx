import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { PointEditor } from '@/components/admin/stores/point-editor';
import { Icon } from '@/components/ui/icon';
import { newId } from '@/lib/ids';
import { localePath } from '@/lib/locale';
import { emptyPoint } from '@/lib/points/editing/form';
import { listPlaceChoices } from '@/lib/stores/editing/list-choices';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { mapTiles } from '@/lib/web/map-tiles';
import { pageLocale } from '@/lib/web/page-locale';
import { decideDraft } from '../../drafts/actions';
import { savePoint } from '../actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminStores.points' });
  return { title: t('new') };
}

/** A point that nobody has typed anything of yet; kept once, it has a page of its own. */
export default async function NewPointPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'stores');
  const [t, places] = await Promise.all([
    getTranslations({ locale, namespace: 'adminStores.points' }),
    listPlaceChoices(db(), actor),
  ]);
  return (
    <main id="main" className="console-page">
      <Link className="link" href={localePath(locale, '/admin/points')} prefetch={false}>
        <Icon name="chevron-left" size="s" />
        {t('title')}
      </Link>
      <div className="console-head">
        <h1>{t('new')}</h1>
      </div>
      <PointEditor
        point={{ id: newId(), draft: null, isNew: true, hoursText: null, form: emptyPoint }}
        places={places}
        last={null}
        tiles={mapTiles()}
        save={savePoint}
        decide={decideDraft}
      />
    </main>
  );
}

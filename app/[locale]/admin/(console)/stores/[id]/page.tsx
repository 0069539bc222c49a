import type { Metadata } from 'next';
import { StoreEditor } from '@/components/admin/stores/store-editor';
import { StoreTabs } from '@/components/admin/stores/store-tabs';
import { getUndoable } from '@/lib/drafts/undoable';
import { localePath } from '@/lib/locale';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { mapTiles } from '@/lib/web/map-tiles';
import { pageLocale } from '@/lib/web/page-locale';
import { decideDraft } from '../../drafts/actions';
import { decideNewPlace, saveStore } from '../actions';
import { editedStore } from '../edited';
import { StoreHead } from '../store-head';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const store = await editedStore(await shopConsole(locale, 'stores'), (await params).id);
  return { title: store.form.name[locale] || store.form.name.ja };
}

/** One shop, as it will be. */
export default async function StorePage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'stores');
  const store = await editedStore(actor, (await params).id);
  const last = await getUndoable(db(), actor, `store:${store.id}`);
  return (
    <main id="main" className="console-page">
      <StoreHead store={store} locale={locale} />
      <StoreTabs id={store.id} here="edit" locale={locale} />
      <StoreEditor
        store={store}
        last={last}
        tiles={mapTiles()}
        save={saveStore}
        decide={store.isNew ? decideNewPlace.bind(null, localePath(locale, '/admin/stores')) : decideDraft}
      />
    </main>
  );
}

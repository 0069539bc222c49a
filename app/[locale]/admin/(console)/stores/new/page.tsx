import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { StoreEditor } from '@/components/admin/stores/store-editor';
import { Icon } from '@/components/ui/icon';
import { canRunShop } from '@/lib/access/actor';
import { newId } from '@/lib/ids';
import { localePath } from '@/lib/locale';
import { emptyStore } from '@/lib/stores/editing/form';
import { shopConsole } from '@/lib/web/console';
import { mapTiles } from '@/lib/web/map-tiles';
import { pageLocale } from '@/lib/web/page-locale';
import { decideDraft } from '../../drafts/actions';
import { saveStore } from '../actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminStores' });
  return { title: t('list.new') };
}

/** A shop that nobody has typed anything of yet; kept once, it has a page of its own. */
export default async function NewStorePage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'stores');
  if (!canRunShop(actor)) notFound();
  const t = await getTranslations({ locale, namespace: 'adminStores' });
  return (
    <main id="main" className="console-page">
      <Link className="link" href={localePath(locale, '/admin/stores')} prefetch={false}>
        <Icon name="chevron-left" size="s" />
        {t('title')}
      </Link>
      <div className="console-head">
        <h1>{t('list.new')}</h1>
      </div>
      <StoreEditor
        store={{ id: newId(), draft: null, isNew: true, form: emptyStore }}
        last={null}
        tiles={mapTiles()}
        save={saveStore}
        decide={decideDraft}
      />
    </main>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { KeysScreen } from '@/components/admin/keys/keys-screen';
import { ButtonLink } from '@/components/ui/button';
import { listKeys } from '@/lib/access/api-keys';
import { inLocale, localePath } from '@/lib/locale';
import { listWorkplaces } from '@/lib/pickup/queries';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { createKey, revokeKey, rotateKey } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminInterfaces.keys' });
  return { title: t('title') };
}

/** Keys of tills, ERP and warehouses: made, rotated, taken back. */
export default async function KeysPage({ params }: Props) {
  const locale = await pageLocale(params);
  const [actor, t] = await Promise.all([
    shopConsole(locale, 'interfaces'),
    getTranslations({ locale, namespace: 'adminInterfaces.keys' }),
  ]);
  const [keys, places] = await Promise.all([listKeys(db(), actor, new Date()), listWorkplaces(db(), actor)]);
  const stores = places.map(({ id, storeCode, name }) => ({ id, storeCode, name: inLocale(name, locale) }));
  return (
    <main id="main" className="console-page">
      <div className="console-head">
        <h1>{t('title')}</h1>
        <ButtonLink kind="quiet" small icon="info" href={localePath(locale, '/developers')}>
          {t('read')}
        </ButtonLink>
      </div>
      <p className="small soft">{t('lead')}</p>
      <KeysScreen
        locale={locale}
        keys={keys}
        stores={stores}
        mayGiveAll={actor.role === 'merchant'}
        acts={{ create: createKey, rotate: rotateKey, revoke: revokeKey }}
      />
    </main>
  );
}

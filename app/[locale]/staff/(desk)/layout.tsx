import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Desk } from '@/components/staff/desk';
import { Empty } from '@/components/ui/empty';
import { listQueue } from '@/lib/pickup/queries';
import { listTransfers } from '@/lib/transfers/queries';
import { db } from '@/lib/web/database';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';
import { arrive, collectedThere, deliver, markReady, ship, startPicking } from '../actions';
import { SignOutForms } from './sign-out-forms';

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export default async function DeskLayout({ children, params }: Props) {
  const locale = await pageLocale(params);
  const { actor, store } = await staffDesk(locale);
  if (!store) return <NoStore locale={locale} />;
  const [orders, transfers] = await Promise.all([
    listQueue(db(), actor, store.id),
    listTransfers(db(), actor, store.id),
  ]);
  const first = { orders, transfers, at: new Date().toISOString() };
  return (
    <Desk
      key={store.id}
      locale={locale}
      store={store}
      first={first}
      staffName={actor.name}
      acts={{ startPicking, markReady, ship, arrive, deliver, collectedThere }}
    >
      {children}
    </Desk>
  );
}

/** Somebody who belongs to no store yet. */
async function NoStore({ locale }: { locale: 'ja' | 'en' }) {
  const t = await getTranslations({ locale, namespace: 'staff' });
  return (
    <main className="sign-in">
      <Empty main title={t('noStore.title')} action={<SignOutForms locale={locale} />}>
        {t('noStore.why')}
      </Empty>
    </main>
  );
}

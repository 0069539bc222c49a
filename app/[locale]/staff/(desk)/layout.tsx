import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Desk } from '@/components/staff/desk';
import { Empty } from '@/components/ui/empty';
import { listRestocks } from '@/lib/holds/restock';
import { listQueue } from '@/lib/pickup/queries';
import { getToday } from '@/lib/pickup/today';
import { listTransfers } from '@/lib/transfers/queries';
import { db } from '@/lib/web/database';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';
import {
  acceptLater,
  acceptOrders,
  arrive,
  collectedThere,
  confirmRestock,
  deliver,
  foundAfterAll,
  handOver,
  markReady,
  moveBag,
  pickUnits,
  reportMissing,
  ship,
  startPicking,
} from '../actions';
import { meet } from '../meet-action';
import { SignOutForms } from './sign-out-forms';

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export default async function DeskLayout({ children, params }: Props) {
  const locale = await pageLocale(params);
  const { actor, store } = await staffDesk(locale);
  if (!store) return <NoStore locale={locale} />;
  const [orders, transfers, today, restocks] = await Promise.all([
    listQueue(db(), actor, store.id),
    listTransfers(db(), actor, store.id),
    getToday(db(), store.id),
    listRestocks(db(), actor, store.id),
  ]);
  const first = { orders, transfers, today, restocks, at: new Date().toISOString() };
  return (
    <Desk
      key={store.id}
      locale={locale}
      store={store}
      first={first}
      staffId={actor.staffId}
      staffName={actor.name}
      acts={{
        acceptLater,
        acceptOrders,
        meet,
        reportMissing,
        foundAfterAll,
        startPicking,
        markReady,
        ship,
        arrive,
        deliver,
        collectedThere,
        handOver,
        pickUnits,
        moveBag,
        confirmRestock,
      }}
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

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { CheckoutWords } from '@/components/checkout-words';
import type { DeliveryWords } from '@/components/delivery-fields';
import { ReturnsScreen } from '@/components/staff/returns/returns-screen';
import { canApprove } from '@/lib/access/actor';
import { listAwaitedReturns } from '@/lib/returns/queries';
import { listOtherShops } from '@/lib/stock/article-here';
import { getSetting } from '@/lib/stores/settings';
import { db } from '@/lib/web/database';
import { staffDesk } from '@/lib/web/desk';
import { loadMessages } from '@/lib/web/messages';
import { pageLocale } from '@/lib/web/page-locale';
import { findArticles } from '../stock/actions';
import {
  approveReturn,
  askApproval,
  findPurchases,
  listKinds,
  payOut,
  previewReturn,
  receiveReturn,
  rejectReturn,
} from './actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'returns' });
  return { title: t('staff.title') };
}

/** Goods that customers bring back, whichever shop or page they bought them from. */
export default async function ReturnsPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, store } = await staffDesk(locale);
  if (!store) notFound();
  const [shops, policy, awaited, { checkout, delivery }] = await Promise.all([
    listOtherShops(db(), store.id),
    getSetting(db(), 'returns'),
    listAwaitedReturns(db(), actor, store.id),
    loadMessages(locale),
  ]);
  const { person } = checkout.parts as Pick<CheckoutWords, 'person'>;
  return (
    <ReturnsScreen
      awaited={awaited}
      mayApprove={canApprove(actor, store.id)}
      receiptNeeded={policy.receiptNeeded}
      limit={policy.approvalAbove}
      shops={shops.filter(({ isStore }) => isStore)}
      words={{ person, address: delivery.fields as DeliveryWords }}
      acts={{
        ...{ find: findPurchases, preview: previewReturn, receive: receiveReturn, ask: askApproval },
        ...{ approve: approveReturn, reject: rejectReturn, payOut, kinds: listKinds, articles: findArticles },
      }}
    />
  );
}

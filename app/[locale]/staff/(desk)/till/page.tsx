import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { CheckoutWords } from '@/components/checkout-words';
import type { DeliveryWords } from '@/components/delivery-fields';
import { TillScreen } from '@/components/staff/till/till-screen';
import { listOtherShops } from '@/lib/stock/article-here';
import { db } from '@/lib/web/database';
import { staffDesk } from '@/lib/web/desk';
import { loadMessages } from '@/lib/web/messages';
import { pageLocale } from '@/lib/web/page-locale';
import { findArticles } from '../stock/actions';
import { findCustomer, placeFloorOrder, sell } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'till' });
  return { title: t('title') };
}

/** Goods sold over the counter, or ordered from it for another shop or for home. */
export default async function TillPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { store } = await staffDesk(locale);
  if (!store) notFound();
  const [shops, { checkout, delivery }] = await Promise.all([listOtherShops(db(), store.id), loadMessages(locale)]);
  const { person } = checkout.parts as Pick<CheckoutWords, 'person'>;
  const words = { person, address: delivery.fields as DeliveryWords };
  return (
    <TillScreen
      shops={shops.filter(({ isStore }) => isStore)}
      words={words}
      acts={{ find: findArticles, customer: findCustomer, sell, order: placeFloorOrder }}
    />
  );
}

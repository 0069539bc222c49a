import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SellerForm } from '@/components/staff/seller-form';
import { Icon } from '@/components/ui/icon';
import { canRunShop } from '@/lib/access/actor';
import { localePath } from '@/lib/locale';
import { getSetting } from '@/lib/stores/settings';
import { db } from '@/lib/web/database';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';
import { setSeller } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'receipt.seller' });
  return { title: t('title') };
}

/** Who sells, as receipts say it from now on; the merchant's to decide. */
export default async function SellerPage({ params }: Props) {
  const locale = await pageLocale(params);
  const [{ actor }, t] = await Promise.all([
    staffDesk(locale),
    getTranslations({ locale, namespace: 'receipt.seller' }),
  ]);
  if (!canRunShop(actor)) notFound();
  const { name, registrationNumber } = await getSetting(db(), 'seller');
  return (
    <main id="main" className="plain">
      <Link className="link back" href={localePath(locale, '/staff/me')} prefetch={false}>
        <Icon name="chevron-left" size="s" />
        {actor.name}
      </Link>
      <h1>{t('title')}</h1>
      <p className="small soft">{t('lead')}</p>
      <SellerForm seller={{ name: name.ja, nameEn: name.en ?? '', registrationNumber }} save={setSeller} />
    </main>
  );
}

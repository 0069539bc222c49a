import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { CouponForm } from '@/components/staff/coupon-form';
import { Icon } from '@/components/ui/icon';
import { canUse } from '@/lib/access/actor';
import { listCategories } from '@/lib/catalog/queries';
import { getCoupon } from '@/lib/coupons/queries';
import { inLocale, localePath } from '@/lib/locale';
import { db } from '@/lib/web/database';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';
import { saveCoupon } from '../actions';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'rewards.coupons' });
  return { title: t((await params).id === 'new' ? 'make' : 'change') };
}

/** A new coupon, or one that is changed. */
export default async function CouponPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const { actor } = await staffDesk(locale);
  if (!canUse(actor, 'money') || (id !== 'new' && !z.uuid().safeParse(id).success)) notFound();
  const [t, coupon, categories] = await Promise.all([
    getTranslations({ locale, namespace: 'rewards.coupons' }),
    id === 'new' ? null : getCoupon(db(), actor, id),
    listCategories(db()),
  ]);
  if (id !== 'new' && !coupon) notFound();
  return (
    <main id="main" className="plain coupons-page">
      <Link className="link back" href={localePath(locale, '/staff/coupons')} prefetch={false}>
        <Icon name="chevron-left" size="s" />
        {t('title')}
      </Link>
      <h1>{coupon ? t('change') : t('make')}</h1>
      <CouponForm
        coupon={coupon}
        categories={categories.map(({ slug, name }) => ({ slug, name: inLocale(name, locale) }))}
        save={saveCoupon}
      />
    </main>
  );
}

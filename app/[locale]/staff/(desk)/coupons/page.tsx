import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CouponList } from '@/components/staff/coupon-list';
import { PointsForm } from '@/components/staff/points-form';
import { ButtonLink } from '@/components/ui/button';
import { canUse } from '@/lib/access/actor';
import { listCategories } from '@/lib/catalog/queries';
import { listCoupons } from '@/lib/coupons/queries';
import { newId } from '@/lib/ids';
import { inLocale, localePath } from '@/lib/locale';
import { db } from '@/lib/web/database';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';
import { giveMemberPoints, switchCoupon } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'rewards.coupons' });
  return { title: t('title') };
}

/** Every coupon, and the way to give a member points. */
export default async function CouponsPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'rewards' });
  const { actor } = await staffDesk(locale);
  if (!canUse(actor, 'money')) notFound();
  const [coupons, categories] = await Promise.all([listCoupons(db(), actor), listCategories(db())]);
  const names = new Map(categories.map(({ slug, name }) => [slug, inLocale(name, locale)]));
  return (
    <main id="main" className="plain coupons-page">
      <h1>{t('coupons.title')}</h1>
      <p className="small soft">{t('coupons.lead')}</p>
      <ButtonLink icon="plus" href={localePath(locale, '/staff/coupons/new')}>
        {t('coupons.make')}
      </ButtonLink>
      <CouponList coupons={coupons} names={Object.fromEntries(names)} now={new Date()} turn={switchCoupon} />
      <section aria-labelledby="points-title">
        <h2 id="points-title">{t('points.title')}</h2>
        <p className="small soft">{t('points.lead')}</p>
        <PointsForm formKey={newId()} give={giveMemberPoints} />
      </section>
    </main>
  );
}

import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { LanguageLink } from '@/components/language-link';
import { canRunShop } from '@/lib/access/actor';
import { inLocale, localePath } from '@/lib/locale';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';
import { SignOutForms } from '../sign-out-forms';

interface Props {
  params: Promise<{ locale: string }>;
}

/** Stores named one by one; a merchant has all. */
const NAMED = 12;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'staff' });
  return { title: t('me.title') };
}

/** Who is signed in here, and the way out. */
export default async function MePage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'staff' });
  const words = await getTranslations({ locale, namespace: 'notices.templates' });
  const takings = await getTranslations({ locale, namespace: 'takings' });
  const seller = await getTranslations({ locale, namespace: 'receipt.seller' });
  const rewards = await getTranslations({ locale, namespace: 'rewards.coupons' });
  const { actor, places } = await staffDesk(locale);
  const stores =
    places.length > NAMED
      ? t('me.allStores', { count: places.length })
      : places.map((place) => inLocale(place.name, locale)).join(t('me.and'));
  return (
    <main id="main" className="plain">
      <h1>{actor.name}</h1>
      <dl className="kv">
        <dt>{t('me.role')}</dt>
        <dd>{t(`role.${actor.role}`)}</dd>
        <dt>{t('me.stores')}</dt>
        <dd>{stores}</dd>
        <dt>{t('me.hours')}</dt>
        <dd>
          <Link className="link" href={localePath(locale, '/staff/hours')} prefetch={false}>
            {t('me.hoursLink')}
          </Link>
        </dd>
        {canRunShop(actor) && (
          <>
            <dt>{t('me.limits')}</dt>
            <dd>
              <Link className="link" href={localePath(locale, '/staff/no-shows')} prefetch={false}>
                {t('me.limitsLink')}
              </Link>
            </dd>
            <dt>{takings('title')}</dt>
            <dd>
              <Link className="link" href={localePath(locale, '/staff/takings')} prefetch={false}>
                {takings('link')}
              </Link>
            </dd>
            <dt>{rewards('title')}</dt>
            <dd>
              <Link className="link" href={localePath(locale, '/staff/coupons')} prefetch={false}>
                {rewards('link')}
              </Link>
            </dd>
            <dt>{words('title')}</dt>
            <dd>
              <Link className="link" href={localePath(locale, '/staff/messages')} prefetch={false}>
                {words('link')}
              </Link>
            </dd>
            <dt>{seller('title')}</dt>
            <dd>
              <Link className="link" href={localePath(locale, '/admin/business')} prefetch={false}>
                {seller('link')}
              </Link>
            </dd>
          </>
        )}
        <dt>{t('me.language')}</dt>
        <dd>{locale === 'ja' ? <LanguageLink to="en" name="English" /> : <LanguageLink to="ja" name="日本語" />}</dd>
      </dl>
      <SignOutForms locale={locale} />
    </main>
  );
}

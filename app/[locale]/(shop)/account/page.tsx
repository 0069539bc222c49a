import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AccountOrders } from '@/components/account-orders';
import { AccountServices } from '@/components/account-services';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { localePath } from '@/lib/locale';
import { getMember, listJoinedProviders, listMemberOrders } from '@/lib/members/queries';
import { getSetting } from '@/lib/stores/settings';
import { otherServices } from '@/lib/web/auth';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { currentActor } from '@/lib/web/session';
import { ContactSection } from './contact-section';
import { PointsSection } from './points-section';
import { SignOutSection } from './sign-out-section';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations('account');
  return { title: t('title') };
}

/** A member's orders, contact and ways out. Nobody needs an account to order. */
export default async function AccountPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await currentActor();
  const member = actor.kind === 'member' ? await getMember(db(), actor.memberId) : null;
  if (!member) redirect(localePath(locale, '/account/sign-in'));
  const asked = Number((await searchParams).page);
  const page = Number.isInteger(asked) && asked > 1 && asked < 10_000 ? asked : 1;
  const [t, { orders, more }, joined, policy] = await Promise.all([
    getTranslations('account'),
    listMemberOrders(db(), member.id, page),
    listJoinedProviders(db(), member.id),
    getSetting(db(), 'returns'),
  ]);
  const joinable = otherServices().filter((service) => !joined.includes(service));
  const here = localePath(locale, '/account');
  return (
    <main id="main" className="account">
      <header>
        <h1>{t('title')}</h1>
        <p className="soft">{member.email}</p>
      </header>
      <section aria-labelledby="orders" className="orders">
        <h2 id="orders">{t('orders.title')}</h2>
        {orders.length > 0 ? (
          <AccountOrders orders={orders} locale={locale} now={new Date()} returnDays={policy.days} />
        ) : (
          <Empty
            title={t('orders.none')}
            action={<ButtonLink href={localePath(locale, '/')}>{t('orders.browse')}</ButtonLink>}
          >
            {t('orders.noneWhy')}
          </Empty>
        )}
        <nav className="row" aria-label={t('orders.pages')}>
          {page > 1 && (
            <ButtonLink small kind="quiet" icon="chevron-left" href={page === 2 ? here : `${here}?page=${page - 1}`}>
              {t('orders.newer')}
            </ButtonLink>
          )}
          {more && (
            <ButtonLink small kind="quiet" icon="chevron-right" href={`${here}?page=${page + 1}`}>
              {t('orders.older')}
            </ButtonLink>
          )}
        </nav>
      </section>
      <div className="side">
        <PointsSection memberId={member.id} locale={locale} />
        <ContactSection member={member} locale={locale} />
        {joinable.length > 0 && (
          <section aria-labelledby="services">
            <h2 id="services">{t('services.title')}</h2>
            <p className="small soft">{t('services.why')}</p>
            <AccountServices
              services={joinable.map((service) => ({ service, words: t(`services.join.${service}`) }))}
              to={here}
              unexpected={t('services.unexpected')}
            />
          </section>
        )}
        <SignOutSection locale={locale} />
      </div>
    </main>
  );
}

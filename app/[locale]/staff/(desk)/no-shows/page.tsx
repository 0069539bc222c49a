import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LimitedList } from '@/components/staff/limited-list';
import { canRunShop } from '@/lib/access/actor';
import { listNoShows } from '@/lib/holds/no-show-limit';
import { getSetting } from '@/lib/stores/settings';
import { shortDay } from '@/lib/time';
import { db } from '@/lib/web/database';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';
import { liftLimit } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'holds.noShow' });
  return { title: t('title') };
}

/** Who is not offered paying in the shop any more; the merchant may lift it. */
export default async function NoShowsPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor, store } = await staffDesk(locale);
  if (!store || !canRunShop(actor)) notFound();
  const [t, policy, people] = await Promise.all([
    getTranslations({ locale, namespace: 'holds.noShow' }),
    getSetting(db(), 'noShow'),
    listNoShows(db(), actor, new Date()),
  ]);
  return (
    <main id="main" className="plain carried limited">
      <h1>{t('title')}</h1>
      <p className="lead small soft">{policy.threshold > 0 ? t('lead', policy) : t('off')}</p>
      <LimitedList
        people={people.map(({ lastAt, ...person }) => ({ ...person, last: shortDay(lastAt, store.zone, locale) }))}
        lift={liftLimit}
      />
    </main>
  );
}

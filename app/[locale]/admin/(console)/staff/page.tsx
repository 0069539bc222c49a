import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { StaffTable } from '@/components/admin/people/staff-table';
import { ButtonLink } from '@/components/ui/button';
import { localePath } from '@/lib/locale';
import { listStaff } from '@/lib/members/list-staff';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminStaff' });
  return { title: t('title') };
}

/** Everybody who works here, and what they may do. */
export default async function StaffPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'staff');
  const [t, staff] = await Promise.all([getTranslations({ locale, namespace: 'adminStaff' }), listStaff(db(), actor)]);
  return (
    <main id="main" className="console-page">
      <header className="console-head">
        <h1>{t('title')}</h1>
        <ButtonLink small icon="plus" href={localePath(locale, '/admin/staff/new')}>
          {t('add')}
        </ButtonLink>
      </header>
      <p className="small soft people-lead">{t('lead')}</p>
      <StaffTable staff={staff} self={actor.staffId} locale={locale} />
    </main>
  );
}

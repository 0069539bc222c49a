import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ConsoleNav } from '@/components/admin/console-nav';
import { openPlaces } from '@/components/admin/console-places';
import { shopConsole } from '@/lib/web/console';
import { pageLocale } from '@/lib/web/page-locale';

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

/** Every page of the console stands beside the list of all that is open to whoever is signed in. */
export default async function ConsoleLayout({ children, params }: Props) {
  const locale = await pageLocale(params);
  const [actor, t] = await Promise.all([shopConsole(locale), getTranslations({ locale, namespace: 'admin' })]);
  return (
    <div className="console">
      <a className="btn sm skip" href="#main">
        {t('skip')}
      </a>
      <ConsoleNav locale={locale} name={actor.name} groups={openPlaces(actor)} />
      {children}
    </div>
  );
}

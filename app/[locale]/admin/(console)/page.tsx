import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { openPlaces } from '@/components/admin/console-places';
import { Icon } from '@/components/ui/icon';
import { localePath } from '@/lib/locale';
import { shopConsole } from '@/lib/web/console';
import { pageLocale } from '@/lib/web/page-locale';

interface Props {
  params: Promise<{ locale: string }>;
}

/** Where to begin: what each part of the console is for. */
export default async function ConsolePage({ params }: Props) {
  const locale = await pageLocale(params);
  const [actor, t] = await Promise.all([shopConsole(locale), getTranslations({ locale, namespace: 'admin' })]);
  return (
    <main id="main" className="console-page">
      <h1>{t('start.title')}</h1>
      {openPlaces(actor).map(({ group, places }) => (
        <section key={group} aria-labelledby={`start-${group}`}>
          <h2 id={`start-${group}`}>{t(`group.${group}`)}</h2>
          <ul className="start-places">
            {places.map(({ key, path, icon }) => (
              <li key={key}>
                <Link href={localePath(locale, path)} prefetch={false}>
                  <Icon name={icon} />
                  <b>{t(`place.${key}`)}</b>
                  <span className="small soft">{t(`about.${key}`)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}

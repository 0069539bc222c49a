import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Icon } from '@/components/ui/icon';
import { inLocale } from '@/lib/locale';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';
import { chooseWorkplace } from '../../actions';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
}

/** More stores than this can be narrowed down by name. */
const MANY = 12;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'staff' });
  return { title: t('stores.title') };
}

/** Which store this browser works for. */
export default async function StoresPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'staff' });
  const { places, store } = await staffDesk(locale);
  const asked = (await searchParams).q;
  const part = (typeof asked === 'string' ? asked : '').normalize('NFKC').trim().toLowerCase();
  const listed = places.filter(({ name, storeCode }) =>
    `${storeCode} ${name.ja} ${name.en ?? ''}`.toLowerCase().includes(part),
  );
  return (
    <main id="main" className="plain">
      <h1>{t('stores.title')}</h1>
      {places.length > MANY && (
        <form className="narrow">
          <input
            className="box"
            name="q"
            defaultValue={part}
            aria-label={t('stores.find')}
            placeholder={t('stores.find')}
          />
        </form>
      )}
      {listed.length === 0 && <p className="soft">{t('stores.none')}</p>}
      <form action={chooseWorkplace} className="workplaces">
        <input type="hidden" name="locale" value={locale} />
        {listed.map((place) => (
          <button
            key={place.id}
            type="submit"
            name="storeCode"
            value={place.storeCode}
            aria-current={place.id === store?.id ? 'true' : undefined}
          >
            <b>{inLocale(place.name, locale)}</b>
            <span className="soft small num">{place.storeCode}</span>
            <span className="small">
              {t('stores.toPrepare', { count: place.toPrepare })}
              {place.escalated > 0 && <b className="short"> {t('stores.escalated', { count: place.escalated })}</b>}
            </span>
            {place.id === store?.id ? <Icon name="check" /> : <Icon name="chevron-right" size="s" />}
          </button>
        ))}
      </form>
    </main>
  );
}

import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/page-head';
import { PointChooser } from '@/components/point-chooser';
import { getBasket } from '@/lib/basket/queries';
import { localePath } from '@/lib/locale';
import { listPointChoices } from '@/lib/orders/list-point-choices';
import { basketToken } from '@/lib/web/basket-cookie';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { chosenStoreCode } from '@/lib/web/store-cookie';
import { choosePoint } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ near?: string | string[]; from?: string | string[] }>;
}

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'points' });
  return { title: t('page.title'), robots: { index: false } };
}

/** Places that hold no stock, nearest first, each with whether this basket may go there and from when. */
export default async function PointsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { near, from } = await searchParams;
  const token = await basketToken();
  const basket = token ? await getBasket(db(), token) : null;
  if (!basket || basket.lines.length === 0) redirect(localePath(locale, '/basket'));
  const place = typeof near === 'string' ? near.slice(0, 80) : '';
  const wanted = { lines: basket.lines, near: place, storeCode: await chosenStoreCode(), locale };
  const [t, found] = await Promise.all([getTranslations('points'), listPointChoices(db(), wanted, new Date())]);
  const { place: chosen } = basket.way;
  const back = from === 'checkout' ? '/checkout' : '/basket';
  return (
    <main id="main" className="wrap points-page">
      <PageHead title={t('page.title')} lead={t('page.lead')} />
      <PointChooser
        points={found.points}
        around={found.around}
        unknown={found.unknown}
        near={place}
        chosen={chosen.kind === 'point' ? chosen.code : null}
        back={back}
        locale={locale}
        words={{ ...t.raw('page'), list: t.raw('list') }}
        choose={choosePoint}
      />
    </main>
  );
}

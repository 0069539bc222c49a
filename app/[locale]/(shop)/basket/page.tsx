import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BasketForm } from '@/components/basket-form';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { getBasket } from '@/lib/basket/queries';
import { localePath } from '@/lib/locale';
import { getQuote } from '@/lib/orders/get-quote';
import { basketToken } from '@/lib/web/basket-cookie';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { chosenStoreCode } from '@/lib/web/store-cookie';
import { changeBasket } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
}

/** What changing a basket may be refused for. */
const refusals = [
  'invalid_input',
  'unknown_store',
  'unknown_product',
  'quantity_limit',
  'unexpected',
  'offline',
] as const;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'basket' });
  return { title: t('title'), robots: { index: false } };
}

export default async function BasketPage({ params }: Props) {
  const locale = await pageLocale(params);
  const [t, refusal, token] = await Promise.all([getTranslations('basket'), getTranslations('refusal'), basketToken()]);
  const basket = token ? await getBasket(db(), token) : null;
  const lines = basket?.lines ?? [];
  const wanted = { lines, storeCode: await chosenStoreCode(), locale };
  const view = lines.length > 0 ? await getQuote(db(), wanted, new Date()) : null;
  return (
    <main id="main" className="wrap basket-page">
      <h1 id="page-title" tabIndex={-1} className={view ? undefined : 'sr'}>
        {t('title')}
      </h1>
      <BasketForm
        view={view}
        locale={locale}
        words={t.raw('parts')}
        refusals={Object.fromEntries(refusals.map((code) => [code, refusal(code)]))}
        fields={refusal.raw('fields')}
        change={changeBasket}
        checkoutHref={localePath(locale, '/checkout')}
        storesHref={localePath(locale, '/stores')}
        empty={
          <Empty
            title={t('empty.title')}
            action={<ButtonLink href={localePath(locale, '/search')}>{t('empty.action')}</ButtonLink>}
          >
            {t('empty.text')}
          </Empty>
        }
      />
    </main>
  );
}

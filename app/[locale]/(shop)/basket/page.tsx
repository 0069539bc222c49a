import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BasketForm } from '@/components/basket-form';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { getBasket } from '@/lib/basket/queries';
import { type Locale, localePath } from '@/lib/locale';
import { getQuote } from '@/lib/orders/get-quote';
import { partsOf } from '@/lib/orders/parts-of';
import { getOrderByKey } from '@/lib/orders/queries';
import { trackingView } from '@/lib/orders/tracking-view';
import { basketToken } from '@/lib/web/basket-cookie';
import { db } from '@/lib/web/database';
import { orderedKey } from '@/lib/web/ordered-cookie';
import { pageLocale } from '@/lib/web/page-locale';
import { currentActor } from '@/lib/web/session';
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
  'out_of_stock',
  'store_closed',
  'unknown_point',
  'point_refuses',
  'not_collectable',
  'not_deliverable',
  'coupon_refused',
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
  const [storeCode, actor] = await Promise.all([chosenStoreCode(), currentActor()]);
  const email = actor.kind === 'member' ? actor.email : null;
  const view =
    basket && lines.length > 0 ? await getQuote(db(), { ...basket, storeCode, locale, email }, new Date()) : null;
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
        empty={<EmptyBasket locale={locale} />}
      />
    </main>
  );
}

/** Nothing in it; who left the card page finds the way back to the order here. */
async function EmptyBasket({ locale }: { locale: Locale }) {
  const [t, token] = await Promise.all([getTranslations('basket'), unpaidOrder()]);
  if (token) {
    return (
      <Empty
        title={t('unpaid.title')}
        action={
          <a className="btn" href={localePath(locale, `/orders/${token}`)}>
            {t('unpaid.action')}
          </a>
        }
      >
        {t('unpaid.text')}
      </Empty>
    );
  }
  return (
    <Empty
      title={t('empty.title')}
      action={<ButtonLink href={localePath(locale, '/search')}>{t('empty.action')}</ButtonLink>}
    >
      {t('empty.text')}
    </Empty>
  );
}

/** Token of the order this browser has just made, while it waits for its payment. */
async function unpaidOrder(): Promise<string | null> {
  const key = await orderedKey();
  const order = key ? await getOrderByKey(db(), key) : null;
  return order && trackingView(partsOf(order)[0], new Date()).canPay ? order.token : null;
}

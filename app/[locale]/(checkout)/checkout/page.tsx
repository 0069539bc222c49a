import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CheckoutForm } from '@/components/checkout-form';
import { Icon } from '@/components/ui/icon';
import { getBasket } from '@/lib/basket/queries';
import type { BasketWay } from '@/lib/basket/way';
import { localePath } from '@/lib/locale';
import { getBalance } from '@/lib/loyalty/queries';
import { getMember } from '@/lib/members/queries';
import type { Member } from '@/lib/members/types';
import { getQuote } from '@/lib/orders/get-quote';
import { isNoShow } from '@/lib/orders/no-show-queries';
import { type TypedCheckout, untouched } from '@/lib/orders/typed-checkout';
import { basketToken } from '@/lib/web/basket-cookie';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { currentActor } from '@/lib/web/session';
import { chosenStoreCode } from '@/lib/web/store-cookie';
import { submitCheckout } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'checkout' });
  return { title: t('title'), robots: { index: false } };
}

/** The whole checkout on one page; an address is asked for only where something is sent home. */
export default async function CheckoutPage({ params }: Props) {
  const locale = await pageLocale(params);
  const to = (path: string) => localePath(locale, path);
  const [token, storeCode, actor] = await Promise.all([basketToken(), chosenStoreCode(), currentActor()]);
  const basket = token ? await getBasket(db(), token) : null;
  if (!basket || basket.lines.length === 0) redirect(to('/basket'));
  const now = new Date();
  const [t, common, refusal, parts, delivery, view, member, points] = await Promise.all([
    getTranslations('checkout'),
    getTranslations('common'),
    getTranslations('refusal'),
    getTranslations('basket'),
    getTranslations('delivery'),
    getQuote(db(), { ...basket, storeCode, locale, email: actor.kind === 'member' ? actor.email : null }, now),
    actor.kind === 'member' ? getMember(db(), actor.memberId) : null,
    actor.kind === 'member' ? getBalance(db(), actor.memberId) : 0,
  ]);
  const isLimited = member?.phone ? await isNoShow(db(), { email: member.email, phone: member.phone }, now) : false;
  return (
    <>
      <header className="top checkout-top">
        <a className="icb" href={to('/basket')} aria-label={t('back')}>
          <Icon name="chevron-left" />
        </a>
        <h1>{t('title')}</h1>
      </header>
      <main id="main">
        <CheckoutForm
          view={view}
          isLimited={isLimited}
          points={points}
          basketKey={basket.checkoutKey}
          locale={locale}
          words={{
            ...t.raw('parts'),
            basket: parts.raw('parts'),
            field: common.raw('field'),
            delivery: { ...t.raw('parts.delivery'), fields: delivery.raw('fields') },
          }}
          refusals={Object.fromEntries(refusals.map((code) => [code, refusal(code)]))}
          fields={refusal.raw('fields')}
          start={startOf(basket.way.address, member)}
          submit={submitCheckout}
        />
      </main>
    </>
  );
}

/** What the boxes hold at first: what is known of the shopper. */
function startOf(
  address: BasketWay['address'],
  member: Pick<Member, 'name' | 'email' | 'phone'> | null,
): TypedCheckout {
  return {
    ...untouched,
    ...(address && { address: { ...address, building: address.building ?? '' } }),
    name: member?.name ?? '',
    email: member?.email ?? '',
    phone: member?.phone ?? '',
  };
}

/** What an order, or a change of its basket, may be refused for. */
const refusals = [
  'invalid_input',
  'unknown_store',
  'unknown_product',
  'store_closed',
  'method_not_offered',
  'no_show_limit',
  'points_short',
  'sign_in_required',
  'out_of_stock',
  'slot_taken',
  'slot_closed',
  'unknown_point',
  'point_refuses',
  'not_collectable',
  'not_deliverable',
  'quantity_limit',
  'basket_empty',
  'already_changed',
  'repeated_request',
  'unexpected',
  'offline',
] as const;

import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OrderAgain } from '@/components/order-again';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import { type AgainOffer, offerAgain } from '@/lib/orders/offer-again';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { type FollowedPart, followedOrder } from '../followed-order';
import { orderAgain } from './actions';

interface Props {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<{ part?: string | string[]; way?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'holds.again' });
  return { title: t('title'), robots: { index: false, follow: false } };
}

/** What was not collected, to be had once more: in the same shop, or sent home. */
export default async function AgainPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const asked = await searchParams;
  const followed = await followedOrder(token);
  const part = followed?.parts.find(({ order }) => order.fulfillment.id === asked.part) ?? followed?.parts[0];
  if (!followed || !part) notFound();
  const t = await getTranslations('holds.again');
  const offer = await offerAgain(db(), part.order, followed.now);
  const way = asked.way === 'delivery' && offer.isSendable ? 'delivery' : 'pickup';
  const place = inLocale(part.store.name, locale);
  const page = localePath(locale, `/orders/${token}`);
  const pickup = part.order.fulfillment.point ? 'titlePoint' : 'title';
  return (
    <main id="main" className="order-narrow">
      <h1>{t(way === 'delivery' ? 'titleHome' : pickup)}</h1>
      {offer.lines.length === 0 ? (
        <Empty
          title={t('none')}
          action={
            <ButtonLink icon="search" href={localePath(locale, '/')}>
              {t('search')}
            </ButtonLink>
          }
        >
          {t('noneWhy')}
        </Empty>
      ) : (
        <>
          <p className="soft">{t(way === 'delivery' ? 'leadHome' : 'lead', { place })}</p>
          <Offered offer={offer} locale={locale} />
          <OrderAgain
            token={token}
            fulfillmentId={part.order.fulfillment.id}
            way={way}
            locale={locale}
            label={t('button')}
            refusals={await refusalWords()}
            action={orderAgain}
          />
          <OtherWay part={part} offer={offer} way={way} page={page} place={place} />
        </>
      )}
      <p className="small">
        <Link className="link" href={page} prefetch={false}>
          {t('order')}
        </Link>
      </p>
    </main>
  );
}

async function refusalWords() {
  const t = await getTranslations('refusal');
  const codes = ['not_found', 'unknown_product', 'quantity_limit', 'too_many_attempts'] as const;
  return Object.fromEntries(codes.map((code) => [code, t(code)]));
}

async function Offered({ offer, locale }: { offer: AgainOffer; locale: Locale }) {
  const t = await getTranslations('holds.again');
  const list = (lines: AgainOffer['lines']) => (
    <ul className="order-lines">
      {lines.map(({ sku, handle, title, optionLabel, imageUrl, quantity }) => (
        <li key={sku}>
          {imageUrl ? <img className="thumb" src={imageUrl} alt="" width={56} height={56} /> : <span />}
          <span>
            <a className="nm" href={localePath(locale, `/products/${handle}`)}>
              {inLocale(title, locale)}
            </a>
            <span className="small soft">
              {[optionLabel && inLocale(optionLabel, locale), t('quantity', { count: quantity })]
                .filter(Boolean)
                .join(locale === 'ja' ? ' ・ ' : ' · ')}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h2 className="sr">{t('lines')}</h2>
      {list(offer.lines)}
      {offer.gone.length > 0 && (
        <>
          <h2>{t('gone')}</h2>
          {list(offer.gone)}
        </>
      )}
    </>
  );
}

interface OtherWayProps {
  part: FollowedPart;
  offer: AgainOffer;
  way: 'pickup' | 'delivery';
  page: string;
  place: string;
}

async function OtherWay({ part, offer, way, page, place }: OtherWayProps) {
  if (!offer.isSendable) return null;
  const t = await getTranslations('holds.again');
  const href = `${page}/again?part=${part.order.fulfillment.id}`;
  return (
    <ButtonLink
      kind="quiet"
      wide
      icon={way === 'delivery' ? 'store' : 'truck'}
      href={way === 'delivery' ? href : `${href}&way=delivery`}
    >
      {way === 'delivery' ? t('collect', { place }) : t('home')}
    </ButtonLink>
  );
}

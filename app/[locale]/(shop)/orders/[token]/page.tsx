import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OfflineKeeper } from '@/components/offline-keeper';
import { OrderLive } from '@/components/order-live';
import { OrderMoney } from '@/components/order-money';
import { localePath } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import { pageLocale } from '@/lib/web/page-locale';
import { followedOrder } from './followed-order';
import { MatchingSection } from './matching-section';
import { Notices } from './notices';
import { OrderPayment } from './order-payment';
import { OrderSection, phaseKey } from './order-section';
import { ReturnSection } from './return-section';
import { saidOf } from './said-of';

interface Props {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<{ refused?: string | string[] }>;
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const locale = await pageLocale(params);
  const followed = await followedOrder((await params).token);
  const t = await getTranslations({ locale, namespace: 'tracking' });
  const only = followed && followed.parts.length === 1 && followed.parts[0];
  const known = followed ? t('parts.title', { count: followed.parts.length }) : t('notFound.title');
  return {
    title: only ? t(`phase.${phaseKey(only)}.title`) : known,
    ...(followed && { manifest: localePath(locale, `/orders/${followed.order.token}/manifest.webmanifest`) }),
    // The address is the key to the order: it stays out of indexes.
    robots: { index: false, follow: false },
  };
}

/** An order as its customer follows it; where several places have to do with it, each in a section of its own. */
export default async function OrderPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { refused } = await searchParams;
  const { token } = await params;
  const followed = await followedOrder(token);
  const [first] = followed?.parts ?? [];
  if (!followed || !first) notFound();
  const { order, parts, version, now } = followed;
  const t = await getTranslations('tracking');
  const several = parts.length > 1;
  const path = localePath(locale, `/orders/${token}`);
  return (
    <main id="main" className="order">
      <OrderLive
        url={`/api/orders/${token}/live`}
        version={version}
        said={(await Promise.all(parts.map((part) => saidOf(part, now, locale)))).join(' ')}
        zone={first.store.hours.zone}
        locale={locale}
        words={{ lost: t.raw('live.lost'), lostFirst: t('live.lostFirst') }}
      />
      <OfflineKeeper path={path} version={version} waiting={parts.some(({ view }) => view.visit !== null)} />
      {several && (
        <div className="order-say">
          <h1>{t('parts.title', { count: parts.length })}</h1>
          <p>{t('parts.lead', { number: order.number, total: formatMoney(order.total, order.currency) })}</p>
          {order.points > 0 && (
            <p className="small soft">{t('parts.points', { amount: formatMoney(order.points, order.currency) })}</p>
          )}
          <OrderPayment followed={followed} locale={locale} />
        </div>
      )}
      {parts.map((part, index) => (
        <OrderSection
          key={part.order.fulfillment.id}
          followed={followed}
          part={part}
          position={several ? index + 1 : null}
          path={path}
          locale={locale}
        />
      ))}
      <OrderMoney money={followed.money} zone={first.store.hours.zone} locale={locale} />
      <ReturnSection followed={followed} locale={locale} refused={typeof refused === 'string' ? refused : null} />
      <MatchingSection followed={followed} part={first} locale={locale} />
      <Notices order={order} locale={locale} />
    </main>
  );
}

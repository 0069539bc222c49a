import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OrderLive } from '@/components/order-live';
import { localePath } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import { pageLocale } from '@/lib/web/page-locale';
import { followedOrder } from './followed-order';
import { OrderPayment } from './order-acts';
import { OrderSection, phaseKey } from './order-section';

interface Props {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const followed = await followedOrder((await params).token);
  const t = await getTranslations({ locale, namespace: 'tracking' });
  const only = followed && followed.parts.length === 1 && followed.parts[0];
  const known = followed ? t('parts.title', { count: followed.parts.length }) : t('notFound.title');
  return {
    title: only ? t(`phase.${phaseKey(only)}.title`) : known,
    // The address is the key to the order: it stays out of indexes.
    robots: { index: false, follow: false },
  };
}

/** An order as its customer follows it; where several places have to do with it, each in a section of its own. */
export default async function OrderPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const followed = await followedOrder(token);
  const [first] = followed?.parts ?? [];
  if (!followed || !first) notFound();
  const { order, parts, version } = followed;
  const t = await getTranslations('tracking');
  const several = parts.length > 1;
  return (
    <main id="main" className="order">
      <OrderLive
        url={`/api/orders/${token}/live`}
        version={version}
        zone={first.store.hours.zone}
        locale={locale}
        words={{ lost: t.raw('live.lost'), lostFirst: t('live.lostFirst') }}
      />
      {several && (
        <div className="order-say">
          <h1>{t('parts.title', { count: parts.length })}</h1>
          <p>{t('parts.lead', { number: order.number, total: formatMoney(order.total, order.currency) })}</p>
          <OrderPayment order={order} canPay={parts.some(({ view }) => view.canPay)} />
        </div>
      )}
      {parts.map((part, index) => (
        <OrderSection
          key={part.order.fulfillment.id}
          followed={followed}
          part={part}
          position={several ? index + 1 : null}
          path={localePath(locale, `/orders/${token}`)}
          locale={locale}
        />
      ))}
    </main>
  );
}

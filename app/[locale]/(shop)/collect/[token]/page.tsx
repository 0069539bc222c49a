import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { CollectOrder } from '@/components/collect-order';
import { OrderLive } from '@/components/order-live';
import { Empty } from '@/components/ui/empty';
import { delegateTokenInput } from '@/lib/delegates/input';
import { getDelegation, orderTokenOfDelegate } from '@/lib/delegates/queries';
import { getOrderVersion } from '@/lib/orders/order-version';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';

interface Props {
  params: Promise<{ locale: string; token: string }>;
}

/** What a collector's link leads to, read once a request; null for one that was never given. The version is read first. */
const delegation = cache(async (token: string) => {
  if (!delegateTokenInput.safeParse({ token }).success) return null;
  const now = new Date();
  const order = await orderTokenOfDelegate(db(), token);
  const version = order && (await getOrderVersion(db(), order, now));
  const found = version && (await getDelegation(db(), token, now));
  return found ? { ...found, version, now } : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'delegates.page' });
  // The address is the key to the code: it stays out of indexes.
  return { title: t('title'), robots: { index: false, follow: false } };
}

/** For somebody sent to collect an order: what, where, when and the code; no prices, nothing of the customer's. */
export default async function CollectPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const found = await delegation(token);
  if (!found) notFound();
  const [t, live] = await Promise.all([getTranslations('delegates.page'), getTranslations('tracking.live')]);
  return (
    <main id="main" className="order-narrow collect">
      <OrderLive
        url={`/api/collect/${token}/live`}
        version={found.version}
        said={found.kind === 'open' ? t(found.order.code ? 'readyLead' : 'early') : t(`${found.kind}.title`)}
        zone={found.kind === 'open' ? found.order.store.hours.zone : 'Asia/Tokyo'}
        locale={locale}
        words={{ lost: live.raw('lost'), lostFirst: live('lostFirst') }}
      />
      {found.kind === 'open' ? (
        <CollectOrder order={found.order} now={found.now} locale={locale} />
      ) : (
        <Empty title={t(`${found.kind}.title`)} main>
          {t(`${found.kind}.body`)}
        </Empty>
      )}
    </main>
  );
}

import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { getCharge } from '@/lib/payments/test-gateway/commands';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';

interface Props {
  params: Promise<{ locale: string; charge: string }>;
}

/** The gateway took the money, and its answer was lost on the way to the browser: only the shop can tell. */
export default async function LostPage({ params }: Props) {
  await pageLocale(params);
  const charge = await getCharge(db(), (await params).charge);
  if (!charge) notFound();
  const t = await getTranslations('payment.lost');
  return (
    <div className="pay-missing">
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <a className="pay-back" href={charge.returnUrl}>
        {t('back')}
      </a>
    </div>
  );
}

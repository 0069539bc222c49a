import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CardForm } from '@/components/card-form';
import { formatMoney } from '@/lib/money';
import { getCharge } from '@/lib/payments/test-gateway/commands';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { payByCard } from './actions';

interface Props {
  params: Promise<{ locale: string; charge: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Where a card is put to a charge; one that is paid leads back to the shop. */
export default async function CardPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const charge = await getCharge(db(), (await params).charge);
  if (!charge) notFound();
  if (charge.status === 'paid') redirect(charge.returnUrl);
  const t = await getTranslations('payment');
  const amount = formatMoney(charge.amount, charge.currency);
  return (
    <>
      <h1 className="sr">{t('title')}</h1>
      <dl className="pay-sum">
        <dt>{t('payee')}</dt>
        <dd>{t('shop')}</dd>
        <dt>{t('order')}</dt>
        <dd>{charge.description}</dd>
        <dt>{t('amount')}</dt>
        <dd className="pay-amount">{amount}</dd>
      </dl>
      <CardForm
        chargeId={charge.id}
        locale={locale}
        amount={amount}
        returnUrl={charge.returnUrl}
        declined={(await searchParams).declined !== undefined}
        words={t.raw('form')}
        refusals={t.raw('refusals')}
        fields={t.raw('fields')}
        pay={payByCard}
      />
    </>
  );
}

import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PayForm } from '@/components/pay-form';
import { TillForm } from '@/components/till-form';
import type { Locale } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import { datedMomentWords } from '@/lib/orders/moment-words';
import { isSettled } from '@/lib/payments/test-gateway/charge-status';
import { getCharge, type TestCharge } from '@/lib/payments/test-gateway/commands';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { payAtTill, payCharge } from './actions';

interface Props {
  params: Promise<{ locale: string; charge: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Where a charge is paid, or the number it is paid by; one that is settled leads back to the shop. */
export default async function ChargePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const charge = await getCharge(db(), (await params).charge);
  if (!charge) notFound();
  if (isSettled(charge.status)) redirect(charge.returnUrl);
  const t = await getTranslations('payment');
  const amount = formatMoney(charge.amount, charge.currency);
  const declined = (await searchParams).declined !== undefined;
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
      {charge.status === 'awaiting' ? (
        <ToPayAtStore charge={charge} amount={amount} locale={locale} />
      ) : (
        <PayForm
          chargeId={charge.id}
          locale={locale}
          amount={amount}
          returnUrl={charge.returnUrl}
          mayWait={charge.mayWait}
          declined={declined ? (charge.failure ?? 'generic') : null}
          words={{
            form: t.raw('form'),
            ways: t.raw('ways'),
            declines: t.raw('declines'),
            refusals: t.raw('refusals'),
            fields: t.raw('fields'),
          }}
          pay={payCharge}
        />
      )}
    </>
  );
}

interface ToPayProps {
  charge: TestCharge;
  amount: string;
  locale: Locale;
}

/** What a convenience store asks for, until when, and how. */
async function ToPayAtStore({ charge, amount, locale }: ToPayProps) {
  const t = await getTranslations('payment.voucher');
  const steps: string[] = t.raw('steps');
  return (
    <section className="pay-voucher" aria-labelledby="voucher-title">
      <h2 id="voucher-title">{t('title')}</h2>
      <dl>
        <dt>{t('number')}</dt>
        <dd className="pay-number">{charge.voucher}</dd>
        <dt>{t('deadline')}</dt>
        <dd>{charge.expiresAt && t('until', { moment: datedMomentWords(charge.expiresAt, 'Asia/Tokyo', locale) })}</dd>
      </dl>
      <h3>{t('how')}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step.replace('{amount}', amount)}</li>
        ))}
      </ol>
      <a className="pay-back" href={charge.returnUrl}>
        {t('back')}
      </a>
      <TillForm
        chargeId={charge.id}
        locale={locale}
        words={{ title: t('demo'), text: t('demoText'), pay: t('pay') }}
        refusals={(await getTranslations('payment')).raw('refusals')}
        pay={payAtTill}
      />
    </section>
  );
}

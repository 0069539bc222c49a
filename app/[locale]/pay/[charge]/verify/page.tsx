import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ChallengeForm } from '@/components/challenge-form';
import { localePath } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import { getCharge } from '@/lib/payments/test-gateway/commands';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { answerChallenge } from '../actions';

interface Props {
  params: Promise<{ locale: string; charge: string }>;
}

/** The page of the holder's bank (EMV 3-D Secure); only while it waits for an answer. */
export default async function VerifyPage({ params }: Props) {
  const locale = await pageLocale(params);
  const charge = await getCharge(db(), (await params).charge);
  if (!charge) notFound();
  if (charge.status !== 'challenge') redirect(localePath(locale, `/pay/${charge.id}`));
  const t = await getTranslations('payment');
  const amount = formatMoney(charge.amount, charge.currency);
  return (
    <div className="pay-bank">
      <p>
        <b>{t('verify.bank')}</b>
      </p>
      <h1>{t('verify.title')}</h1>
      <p>{t('verify.text', { payee: t('shop'), amount })}</p>
      <ChallengeForm
        chargeId={charge.id}
        locale={locale}
        words={{ yes: t('verify.yes'), no: t('verify.no') }}
        refusals={t.raw('refusals')}
        answer={answerChallenge}
      />
    </div>
  );
}

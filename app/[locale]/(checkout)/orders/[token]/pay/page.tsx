import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { StripeForm } from '@/components/stripe-form';
import { Icon } from '@/components/ui/icon';
import { type Locale, localePath } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import { orderTokenField } from '@/lib/orders/input';
import { momentWords } from '@/lib/orders/moment-words';
import { openStripePage, type StripePage } from '@/lib/payments/stripe/open-page';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { currentActor } from '@/lib/web/session';
import { siteUrl } from '@/lib/web/site-url';

interface Props {
  params: Promise<{ locale: string; token: string }>;
}

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'paying' });
  return { title: t('title'), robots: { index: false, follow: false } };
}

/** Where an order is paid by Stripe, for whoever holds its link; one with nothing to pay leads to the order. */
export default async function PayingPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const order = localePath(locale, `/orders/${token}`);
  const now = new Date();
  const isToken = orderTokenField.safeParse(token).success;
  const page = isToken ? await openStripePage(db(), await currentActor(), token, now) : null;
  if (!page) redirect(order);
  const t = await getTranslations('paying');
  const deadline = momentWords(page.payBy, page.zone, now, locale);
  return (
    <>
      <header className="top checkout-top">
        <a className="icb" href={order} aria-label={t('back')}>
          <Icon name="chevron-left" />
        </a>
        <h1>{t('title')}</h1>
      </header>
      <main id="main" className="paying">
        <dl className="paying-sum">
          <dt>{t('number')}</dt>
          <dd>{page.number}</dd>
          <dt>{t('until')}</dt>
          <dd>{deadline}</dd>
          <dt>{t('amount')}</dt>
          <dd className="paying-amount">{formatMoney(page.amount, page.currency)}</dd>
        </dl>
        <Step page={page} order={order} deadline={deadline} locale={locale} />
      </main>
    </>
  );
}

interface StepProps {
  page: StripePage;
  order: string;
  deadline: string;
  locale: Locale;
}

async function Step({ page, order, deadline, locale }: StepProps) {
  const t = await getTranslations('paying');
  if (page.kind === 'pay') {
    return (
      <StripeForm
        keys={page.keys}
        declined={page.declined}
        amount={formatMoney(page.amount, page.currency)}
        order={order}
        returnUrl={siteUrl(`${order}/pay`).href}
        locale={locale}
        words={t.raw('form')}
      />
    );
  }
  const next = page.kind === 'voucher' && page.url;
  return (
    <section className="paying-say">
      <h2>{t(`${page.kind}.title`)}</h2>
      <p>{t(`${page.kind}.text`, { deadline })}</p>
      {next && (
        <a className="btn w" href={next}>
          {t('voucher.open')}
          <Icon name="external-link" size="s" />
        </a>
      )}
      {page.kind === 'unanswered' ? (
        <a className="btn w" href={`${order}/pay`}>
          {t('unanswered.again')}
        </a>
      ) : (
        <a className={next ? 'btn quiet w' : 'btn w'} href={order}>
          {t(`${page.kind}.order`)}
        </a>
      )}
    </section>
  );
}

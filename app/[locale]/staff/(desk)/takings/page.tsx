import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DifferenceList } from '@/components/staff/takings/difference-list';
import { GiveBackList } from '@/components/staff/takings/give-back-list';
import { MoneyTable } from '@/components/staff/takings/money-table';
import { OpenMoney } from '@/components/staff/takings/open-money';
import { SalesTable } from '@/components/staff/takings/sales-table';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { canUse } from '@/lib/access/actor';
import { localePath } from '@/lib/locale';
import { formats, merchantsDay, periodOf } from '@/lib/takings/input';
import { getOpenAmounts, listDifferences, listSales, listTakings, listToGiveBack } from '@/lib/takings/queries';
import { db } from '@/lib/web/database';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';
import './takings.css';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'takings' });
  return { title: t('title') };
}

/** What the merchant sold and was paid, by day, shop, way and rate; and what does not add up. */
export default async function TakingsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor, store } = await staffDesk(locale);
  if (!store || !canUse(actor, 'money')) notFound();
  const t = await getTranslations({ locale, namespace: 'takings' });
  const today = merchantsDay(new Date());
  const period = periodOf(await searchParams, today);
  const [sales, takings, open, toGiveBack, differences] = await Promise.all([
    listSales(db(), actor, period),
    listTakings(db(), actor, period),
    getOpenAmounts(db(), actor),
    listToGiveBack(db(), actor),
    listDifferences(db(), actor),
  ]);
  const csv = (format: string) => {
    const query = new URLSearchParams({ ...period, format });
    return `${localePath(locale, '/staff/takings/csv')}?${query}`;
  };
  return (
    <main id="main" className="plain wide takings">
      <h1>{t('title')}</h1>
      <p className="small soft">{t('lead')}</p>
      <OpenMoney open={open} />
      <GiveBackList refunds={toGiveBack} zone={store.zone} locale={locale} />
      <DifferenceList differences={differences} zone={store.zone} locale={locale} />
      <form className="takings-period">
        <label>
          <span>{t('period.from')}</span>
          <input className="box" type="date" name="from" defaultValue={period.from} />
        </label>
        <label>
          <span>{t('period.to')}</span>
          <input className="box" type="date" name="to" defaultValue={period.to} />
        </label>
        <Button type="submit" kind="quiet">
          {t('period.show')}
        </Button>
      </form>
      <SalesTable sales={sales} today={today} locale={locale} />
      <MoneyTable takings={takings} today={today} locale={locale} />
      <section aria-labelledby="export">
        <h2 id="export">{t('export.title')}</h2>
        <p className="takings-files">
          {formats.map((format) => (
            <a key={format} className="btn quiet" href={csv(format)} download>
              <Icon name="download" size="s" />
              {t(`export.${format}`)}
            </a>
          ))}
        </p>
      </section>
    </main>
  );
}

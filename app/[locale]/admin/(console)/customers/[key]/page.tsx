import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CustomerData } from '@/components/admin/people/customer-data';
import { CustomerFacts } from '@/components/admin/people/customer-facts';
import { CustomerLimit } from '@/components/admin/people/customer-limit';
import { CustomerPoints } from '@/components/admin/people/customer-points';
import { PurchaseList } from '@/components/admin/people/purchase-list';
import { Icon } from '@/components/ui/icon';
import { canRunShop, canUse } from '@/lib/access/actor';
import { newId } from '@/lib/ids';
import { localePath } from '@/lib/locale';
import { listPointEntries } from '@/lib/loyalty/queries';
import { getCustomer, listPurchasesOf } from '@/lib/office/customer';
import { customerKey } from '@/lib/office/input';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { eraseCustomerData, liftCustomerLimit, moveCustomerPoints } from '../actions';

interface Props {
  params: Promise<{ locale: string; key: string }>;
}

/** As many as somebody reads at once. */
const ENTRIES = 30;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminOrders.customers' });
  return { title: t('title') };
}

/** One customer: who it is, all they bought on the web and in shops, points, consents, and their data. */
export default async function CustomerPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'orders');
  const key = customerKey.safeParse((await params).key);
  const now = new Date();
  const customer = key.success ? await getCustomer(db(), actor, key.data, now) : null;
  if (!customer) notFound();
  const { memberId } = customer;
  const [t, purchases, entries] = await Promise.all([
    getTranslations({ locale, namespace: 'adminOrders' }),
    listPurchasesOf(db(), actor, customer, now),
    memberId ? listPointEntries(db(), memberId, ENTRIES) : [],
  ]);
  const runs = canRunShop(actor);
  return (
    <main id="main" className="console-page order-file">
      <Link className="link back" href={localePath(locale, '/admin/customers')} prefetch={false}>
        <Icon name="chevron-left" size="s" />
        {t('person.back')}
      </Link>
      <header className="console-head">
        <h1>{customer.name ? t('customer', { name: customer.name }) : customer.email}</h1>
      </header>
      <div className="file-columns">
        <section aria-labelledby="person-history">
          <h2 id="person-history">{t('person.history')}</h2>
          <PurchaseList purchases={purchases} locale={locale} />
        </section>
        <div>
          <section aria-labelledby="person-facts">
            <h2 id="person-facts">{t('person.facts')}</h2>
            <CustomerFacts customer={customer} locale={locale} />
          </section>
          <section aria-labelledby="person-limit">
            <h2 id="person-limit">{t('person.limited')}</h2>
            <CustomerLimit customer={customer} lift={runs ? liftCustomerLimit : null} locale={locale} />
          </section>
          {memberId && (
            <section aria-labelledby="person-points">
              <h2 id="person-points">{t('person.points')}</h2>
              <CustomerPoints
                customer={customer}
                entries={entries}
                move={canUse(actor, 'money') ? moveCustomerPoints : null}
                formKey={newId()}
                locale={locale}
              />
            </section>
          )}
          {runs && (
            <section aria-labelledby="person-data">
              <h2 id="person-data">{t('person.data')}</h2>
              <CustomerData customerKey={customer.key} erase={eraseCustomerData} locale={locale} />
            </section>
          )}
        </div>
      </div>
    </main>
  );
}

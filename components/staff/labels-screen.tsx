'use client';

import { useTranslations } from 'next-intl';
import { inLocale } from '@/lib/locale';
import { bagCode } from '@/lib/pickup/labels';
import type { StaffOrder } from '@/lib/pickup/types';
import { clockWords, shortDay } from '@/lib/time';
import { QrCode } from '../qr-code';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { useDesk } from './desk-context';
import { PlaceLabels } from './place-labels';

/** Labels to print: of bags, a page each; without orders, of the places bags are put. */
export function LabelsScreen({ orderIds }: { orderIds: readonly string[] | null }) {
  const t = useTranslations('pick.label');
  const { orders } = useDesk();
  const bags = orderIds && orders.filter(({ id }) => orderIds.includes(id));
  return (
    <main id="main" className="plain labels">
      <header>
        <h1>{t(bags ? 'bags' : 'places')}</h1>
        <Button icon="printer" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </header>
      {bags?.length === 0 && <Empty title={t('none')}>{t('noneWhy')}</Empty>}
      {bags ? bags.map((order) => <BagLabel key={order.id} order={order} />) : <PlaceLabels />}
    </main>
  );
}

function BagLabel({ order }: { order: StaffOrder }) {
  const t = useTranslations('pick.label');
  const staff = useTranslations('staff');
  const { store, locale } = useDesk();
  const promised = new Date(order.promisedAt);
  const units = order.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <article className="label bag-label">
      <div>
        <h2>{staff('customer', { name: order.customerName })}</h2>
        <p className="num">{order.number}</p>
        <p className="num">
          {t('promised', {
            when: `${shortDay(promised, store.zone, locale)} ${clockWords(promised, store.zone, locale)}`,
          })}
        </p>
        <p className="num">{staff('units', { count: units })}</p>
        <p>{inLocale(store.name, locale)}</p>
      </div>
      <QrCode text={bagCode(order.id)} label={order.number} />
    </article>
  );
}

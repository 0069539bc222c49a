import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { ActForm } from '@/components/admin/act-form';
import { OrderCustomer } from '@/components/admin/orders/order-customer';
import { OrderHistory } from '@/components/admin/orders/order-history';
import { OrderMoneyPanel } from '@/components/admin/orders/order-money-panel';
import { OrderNotes } from '@/components/admin/orders/order-notes';
import { OrderPapers } from '@/components/admin/orders/order-papers';
import { OrderPart } from '@/components/admin/orders/order-part';
import { OrderTold } from '@/components/admin/orders/order-told';
import { PartActs } from '@/components/admin/orders/part-acts';
import { Icon } from '@/components/ui/icon';
import { localePath } from '@/lib/locale';
import { listPlaces } from '@/lib/office/list-orders';
import { getOrderFile } from '@/lib/office/order-file';
import { datedMomentWords } from '@/lib/orders/moment-words';
import { canCancel } from '@/lib/orders/status';
import { SHOP_ZONE } from '@/lib/time';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import {
  acceptOrderPart,
  cancelOrderPart,
  editOrderLines,
  moveOrderPart,
  readyOrderPart,
  sendMessageAgain,
  startOrderPart,
  writeOrderNote,
} from '../actions';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

const acts = {
  accept: acceptOrderPart,
  start: startOrderPart,
  ready: readyOrderPart,
  move: moveOrderPart,
  cancel: cancelOrderPart,
  edit: editOrderLines,
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminOrders' });
  return { title: t('title') };
}

/** Everything of one order: contents, people, money, what happened, and what can be done about it. */
export default async function OrderFilePage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'orders');
  const id = z.uuid().safeParse((await params).id);
  const file = id.success ? await getOrderFile(db(), actor, id.data, new Date()) : null;
  if (!file) notFound();
  const [t, places] = await Promise.all([
    getTranslations({ locale, namespace: 'adminOrders' }),
    listPlaces(db(), actor),
  ]);
  const { order, lines, wrong } = file;
  const reason = { label: t('act.reason'), help: t('act.reasonHelp') };
  const parts = order.fulfillments.flatMap((part) => {
    const place = file.places[part.id];
    return place ? [{ part, place, held: lines.filter(({ fulfillmentId }) => fulfillmentId === part.id) }] : [];
  });
  const mayCancel = parts.every(({ place }) => place.mayAct) && parts.some(({ part }) => canCancel(part.status));
  return (
    <main id="main" className="console-page order-file">
      <Link className="link back" href={localePath(locale, '/admin/orders')} prefetch={false}>
        <Icon name="chevron-left" size="s" />
        {t('page.back')}
      </Link>
      <header className="console-head">
        <div>
          <h1 id="order-title" tabIndex={-1}>
            {t('page.title', { number: order.number })}
          </h1>
          <p className="small soft">
            {t('page.placed', {
              at: datedMomentWords(order.placedAt, SHOP_ZONE, locale),
              source: t(`source.${file.source}`),
            })}
          </p>
        </div>
        <Link className="link" href={localePath(locale, `/orders/${order.token}`)} prefetch={false}>
          <Icon name="external-link" size="s" />
          {t('page.shopView')}
        </Link>
      </header>
      {wrong.length > 0 && (
        <p className="file-wrong">
          {wrong.map((kind) => (
            <span key={kind} className="wrong-tag">
              {t(`wrong.${kind}`)}
            </span>
          ))}
        </p>
      )}
      <div className="file-columns">
        <div>
          <section aria-labelledby="file-parts">
            <h2 id="file-parts">{t('page.parts')}</h2>
            {parts.map(({ part, place, held }) => (
              <OrderPart key={part.id} part={part} place={place} lines={held} currency={order.currency} locale={locale}>
                <PartActs
                  order={order}
                  part={part}
                  place={place}
                  lines={held}
                  places={places}
                  acts={acts}
                  locale={locale}
                />
              </OrderPart>
            ))}
            {mayCancel && (
              <ActForm
                icon="x"
                kind="risk"
                summary={t('act.cancelAll')}
                button={t('act.cancelButton')}
                hidden={{ orderId: order.id }}
                action={acts.cancel}
                reason={reason}
                lead={t('act.cancelLead')}
              />
            )}
          </section>
          <section aria-labelledby="file-history">
            <h2 id="file-history">{t('page.history')}</h2>
            <OrderHistory events={file.events} places={file.places} currency={order.currency} locale={locale} />
          </section>
        </div>
        <div>
          <section aria-labelledby="file-money">
            <h2 id="file-money">{t('page.money')}</h2>
            <OrderMoneyPanel file={file} locale={locale} />
          </section>
          <section aria-labelledby="file-customer">
            <h2 id="file-customer">{t('page.customer')}</h2>
            <OrderCustomer file={file} locale={locale} />
          </section>
          <section aria-labelledby="file-notes">
            <h2 id="file-notes">{t('page.staffNotes')}</h2>
            <p className="small soft">{t('page.staffNotesLead')}</p>
            <OrderNotes
              orderId={order.id}
              notes={file.notes.map(({ at, ...note }) => ({ ...note, at: datedMomentWords(at, SHOP_ZONE, locale) }))}
              write={writeOrderNote}
            />
          </section>
          <section aria-labelledby="file-told">
            <h2 id="file-told">{t('page.messages')}</h2>
            <OrderTold messages={file.messages} again={sendMessageAgain} locale={locale} />
          </section>
          <OrderPapers file={file} locale={locale} />
        </div>
      </div>
    </main>
  );
}

import { getTranslations } from 'next-intl/server';
import { v4 } from 'uuid';
import { OrderReturn } from '@/components/order-return';
import { ReturnCard } from '@/components/return-card';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import { listReturnable, listReturnsOf } from '@/lib/returns/queries';
import { type ReturnableLine, returnReasons } from '@/lib/returns/types';
import { listNearestStores } from '@/lib/stores/queries';
import { shortDay } from '@/lib/time';
import { db } from '@/lib/web/database';
import { actWords } from './act-words';
import type { FollowedOrder } from './followed-order';
import { cancelReturn } from './own-actions';

/** Shops to bring it to: the nearest to where it came from. */
const SHOPS = 30;
const TITLE = 'returns';

interface Props {
  followed: FollowedOrder;
  locale: Locale;
  /** Why a form sent without scripts was refused. */
  refused: string | null;
}

/** What comes back of what was handed over: what is under way, and how to begin. */
export async function ReturnSection({ followed: { order, parts, now }, locale, refused }: Props) {
  const handedOver = parts.filter(({ view }) => view.phase === 'collected' || view.phase === 'delivered');
  const [first] = handedOver;
  if (!first) return null;
  const [lines, returns, near, t, words] = await Promise.all([
    listReturnable(db(), order.id, now),
    listReturnsOf(db(), order.id),
    listNearestStores(db(), first.store, SHOPS),
    getTranslations('returns'),
    actWords(),
  ]);
  const { zone } = first.store.hours;
  const shown = lines.filter(({ barrier }) => barrier !== 'not_collected');
  const open = shown.filter(({ left }) => left > 0);
  const reasons = returnReasons.map((value) => ({ value, label: t(`reason.${value}`) }));
  return (
    <section className="returns-own" aria-labelledby={TITLE}>
      <h2 id={TITLE} tabIndex={-1}>
        {t('own.title')}
      </h2>
      {returns.map((view) => (
        <ReturnCard
          key={view.id}
          view={view}
          token={order.token}
          locale={locale}
          exchangeHref={view.exchange && localePath(locale, `/orders/${view.exchange.token}`)}
          action={cancelReturn}
          refusals={words.refusals}
          titleId={TITLE}
        />
      ))}
      <ul className="can-return">
        {shown.map((line) => (
          <li key={line.lineId}>
            <span>{nameOf(line, locale)}</span>
            <span className="small soft">{stateOf(line, zone, locale, t)}</span>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <OrderReturn
          // What was asked for is asked for: the next return is another one.
          key={returns.length}
          action={`/api/orders/${order.token}/returns`}
          hidden={{ key: v4(), locale }}
          lines={open.map((line) => ({
            id: line.lineId,
            name: nameOf(line, locale),
            price: formatMoney(line.unitPrice, order.currency),
            left: line.left,
            reasons: line.faultOnly ? reasons.slice(2) : reasons,
          }))}
          shops={near.map(({ store }) => ({ code: store.storeCode, name: inLocale(store.name, locale) }))}
          refused={refused}
          words={{
            ...(t.raw('own') as Record<'summary' | 'lead' | 'quantity' | 'none' | 'units' | 'reason', string>),
            reasonNone: t('own.reasonNone'),
            store: t('own.store'),
            note: t('own.note'),
            noteHelp: t('own.noteHelp'),
            photos: t('own.photos'),
            photosHelp: t('own.photosHelp'),
            button: t('own.button'),
            refund: t('own.refund'),
            chooseLine: t('own.chooseLine'),
          }}
          labels={words.labels}
          refusals={words.refusals}
          fields={words.fields}
          titleId={TITLE}
        />
      )}
    </section>
  );
}

const nameOf = ({ title, optionLabel }: ReturnableLine, locale: Locale) =>
  [inLocale(title, locale), optionLabel && inLocale(optionLabel, locale)].filter(Boolean).join(' ');

type Words = Awaited<ReturnType<typeof getTranslations<'returns'>>>;

/** Until when, or why not; and what came back already. */
function stateOf(line: ReturnableLine, zone: string, locale: Locale, t: Words): string {
  // The last moment of a day belongs to it.
  const day = line.until ? shortDay(new Date(new Date(line.until).getTime() - 1), zone, locale) : '';
  const said = [
    line.barrier ? t(`own.barrier.${line.barrier}`, { day }) : t('own.until', { day }),
    line.requested > 0 && t('own.asked', { count: line.requested }),
    line.returned > 0 && t('own.back', { count: line.returned }),
    line.faultOnly && !line.barrier && t('own.faultOnly'),
  ];
  return said.filter(Boolean).join(locale === 'ja' ? '。' : '. ');
}

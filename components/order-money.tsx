import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import { datedMomentWords } from '@/lib/orders/moment-words';
import { refundWayOf } from '@/lib/payments/refund-way';
import type { GivenBack, MoneyOf, PaidWith } from '@/lib/payments/types';

interface OrderMoneyProps {
  money: MoneyOf | null;
  zone: string;
  locale: Locale;
}

/** What of a payment is worth telling: not one that was opened and never paid. */
const isTold = ({ state, method }: PaidWith) => state !== 'pending' && method !== null;

/** Every payment of an order: what was set aside, what was taken, and what came back. */
export function OrderMoney({ money, zone, locale }: OrderMoneyProps) {
  const t = useTranslations('tracking.ledger');
  const told = money?.payments.filter(isTold) ?? [];
  if (!money || told.length === 0) return null;
  const say = (amount: number) => formatMoney(amount, money.currency);
  const at = (date: Date) => datedMomentWords(date, zone, locale);
  return (
    <section className="sec order-money" aria-labelledby="money-title">
      <h2 id="money-title">{t('title')}</h2>
      <ul>
        {told.map((payment) => (
          <li key={payment.openedAt.toISOString()}>
            <Paid payment={payment} say={say} at={at} />
            {payment.refunds.map((refund) => (
              <Back key={refund.requestedAt.toISOString()} refund={refund} payment={payment} say={say} at={at} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Words {
  say(amount: number): string;
  at(date: Date): string;
}

type Way = 'card' | 'konbini' | 'paypay' | 'cash' | 'qr' | 'points' | 'counterCard' | 'unknown';
const wayOf = ({ provider, method }: PaidWith): Way =>
  provider === 'counter' && method === 'card' ? 'counterCard' : (method ?? 'unknown');

function Paid({ payment, say, at }: { payment: PaidWith } & Words) {
  const t = useTranslations('tracking.ledger');
  const { state, label, amount, captured, capturedAt, openedAt } = payment;
  if (state === 'pending') return null;
  const note = noteOf(payment);
  const isOver = state === 'voided' || state === 'failed';
  return (
    <div className="money-row">
      <p>
        <b className="num">{label ?? t(`way.${wayOf(payment)}`)}</b>
        <span className="small soft num">
          {t(`state.${state}`)} ・ {at(capturedAt ?? openedAt)}
        </span>
        {note && <span className="small soft">{t(`note.${note}`, { amount: say(amount) })}</span>}
      </p>
      <span className={isOver ? 'soft num' : 'price'}>{say(state === 'captured' ? captured : amount)}</span>
    </div>
  );
}

/** What has to be said beside the state. */
function noteOf({ state, amount, captured, method }: PaidWith) {
  if (state === 'pending') return null;
  if (state === 'captured') return captured < amount ? state : null;
  return state === 'voided' && method !== 'card' ? 'voidedOther' : state;
}

const reasons = ['cancelled', 'expired', 'late', 'withdrawn', 'returned'] as const;

function Back({ refund, payment, say, at }: { refund: GivenBack; payment: PaidWith } & Words) {
  const t = useTranslations('tracking.ledger');
  const { state, amount, doneAt, requestedAt } = refund;
  const reason = reasons.find((one) => one === refund.reason) ?? 'other';
  return (
    <div className="money-row back">
      <p>
        <b>{t(`back.${state}`)}</b>
        <span className="small soft num">
          {t(`reason.${reason}`)} ・ {at(doneAt ?? requestedAt)}
        </span>
        <span className="small soft">
          <BackWords refund={refund} payment={payment} />
        </span>
      </p>
      <span className="price">−{say(amount)}</span>
    </div>
  );
}

/** Which way it comes, or came. */
function BackWords({ refund: { state, atCounter }, payment }: { refund: GivenBack; payment: PaidWith }) {
  const t = useTranslations('tracking.ledger');
  if (state === 'failed') return t('asks');
  const way = refundWayOf(payment);
  if (atCounter || (way === 'counter' && state === 'done')) return t('arrives.handed');
  return t(`arrives.${way}`);
}

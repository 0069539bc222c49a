import { useTranslations } from 'next-intl';
import { inLocale, type Locale } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import type { ReturnView } from '@/lib/returns/types';
import { shortDay } from '@/lib/time';
import { ActFold, type ActResult } from './act-fold';
import { QrCode } from './qr-code';

interface ReturnCardProps {
  view: ReturnView;
  token: string;
  locale: Locale;
  exchangeHref: string | null;
  action: (before: ActResult, form: FormData) => Promise<ActResult>;
  refusals: Record<string, string>;
  titleId: string;
}

/** A return as its customer follows it: the number to show, or what became of it. */
export function ReturnCard({ view, token, locale, exchangeHref, action, refusals, titleId }: ReturnCardProps) {
  const t = useTranslations('returns');
  const { status, number, amount, currency, lines, store, receivedAt, exchange } = view;
  const money = formatMoney(amount, currency);
  const waits = status === 'requested';
  return (
    <article className="return-card" aria-label={number}>
      <p className="state" role="status">
        <b>{t(`status.${status}`)}</b>
        {receivedAt && (
          <span className="small soft">
            {t('own.received', { day: shortDay(new Date(receivedAt), store.zone, locale) })}
          </span>
        )}
      </p>
      {waits && (
        <div className="bring">
          <QrCode text={number} label={t('own.qr', { number })} />
          <p>
            <span className="small soft">{t('own.number')}</span>
            <b className="num">{number}</b>
            <span className="small">{t('own.bring', { store: inLocale(store.name, locale) })}</span>
          </p>
        </div>
      )}
      <ul className="small">
        {lines.map((line) => (
          <li key={`${line.lineId} ${line.condition} ${line.quantity}`}>
            {inLocale(line.title, locale)} {line.optionLabel && inLocale(line.optionLabel, locale)} × {line.quantity}
          </li>
        ))}
      </ul>
      {status !== 'cancelled' && status !== 'rejected' && (
        <p className="small num">{t(status === 'received' ? 'own.amount' : 'own.about', { amount: money })}</p>
      )}
      {exchange && exchangeHref && <a href={exchangeHref}>{t('own.exchange', { number: exchange.number })}</a>}
      {waits && (
        <ActFold
          icon="x"
          kind="risk"
          summary={t('own.withdraw.summary')}
          button={t('own.withdraw.button')}
          hidden={{ token, returnId: view.id }}
          action={action}
          refusals={refusals}
          titleId={titleId}
        >
          <p>
            <b>{t('own.withdraw.ask', { number })}</b>
          </p>
        </ActFold>
      )}
    </article>
  );
}

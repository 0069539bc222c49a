'use client';

import { useTranslations } from 'next-intl';
import { inLocale } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import type { Found, Purchase, ReturnableLine, ReturnView } from '@/lib/returns/types';
import { shortDay } from '@/lib/time';
import { Button } from '../../ui/button';
import { useDesk } from '../desk-context';
import { OwedRefund } from './owed-refund';
import type { ReturnsActs } from './returns-acts';

interface PurchaseListProps {
  found: Found;
  onChoose(purchase: Purchase, asked: ReturnView | null): void;
  payOut: ReturnsActs['payOut'];
}

/** All purchases of one customer, with what of each can still come back. */
export function PurchaseList({ found: { purchases }, onChoose, payOut }: PurchaseListProps) {
  const t = useTranslations('returns.staff.purchases');
  const [first] = purchases;
  return (
    <section className="purchases" aria-labelledby="purchases">
      <h2 id="purchases" tabIndex={-1}>
        {t('title')}
        <small>
          {first?.customerName ? t('of', { name: first.customerName }) : t('unnamed')}
          {first?.email && ` ・ ${first.email}`}
        </small>
      </h2>
      <ul>
        {purchases.map((purchase) => (
          <li key={purchase.orderId}>
            <PurchaseCard purchase={purchase} onChoose={(asked) => onChoose(purchase, asked)} payOut={payOut} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PurchaseCardProps extends Pick<PurchaseListProps, 'payOut'> {
  purchase: Purchase;
  onChoose(asked: ReturnView | null): void;
}

function PurchaseCard({ purchase, onChoose, payOut }: PurchaseCardProps) {
  const t = useTranslations('returns.staff.purchases');
  const { locale } = useDesk();
  const { number, source, placedAt, zone, store, total, currency, lines, open, owed } = purchase;
  const day = shortDay(new Date(placedAt), zone, locale);
  const some = lines.some(({ left }) => left > 0);
  return (
    <article aria-label={number}>
      <header>
        <span className="tag">{t(source === 'till' ? 'till' : 'web')}</span>
        <b className="num">{number}</b>
        <span className="small soft">{t('placed', { day, store: inLocale(store, locale) })}</span>
        <b className="num sum">{formatMoney(total, currency)}</b>
      </header>
      <ul className="lines">
        {lines.map((line) => (
          <li key={line.lineId}>
            {line.imageUrl ? <img src={line.imageUrl} alt="" width={44} height={44} /> : <span className="no-pic" />}
            <span>
              {inLocale(line.title, locale)}
              <small>
                {line.optionLabel && `${inLocale(line.optionLabel, locale)} ・ `}× {line.quantity}
              </small>
            </span>
            <LineState line={line} zone={zone} />
          </li>
        ))}
      </ul>
      {open.map((asked) => (
        <div className="open-return" key={asked.id}>
          <span className="small">{t('open', { number: asked.number })}</span>
          <Button small onClick={() => onChoose(asked)}>
            {t('take')}
          </Button>
        </div>
      ))}
      {owed.map((refund) => (
        <OwedRefund key={refund.id} refund={refund} payOut={payOut} />
      ))}
      {some && (
        <Button kind="quiet" wide onClick={() => onChoose(null)} aria-label={`${t('choose')} ${number}`}>
          {t('choose')}
        </Button>
      )}
    </article>
  );
}

function LineState({ line, zone }: { line: ReturnableLine; zone: string }) {
  const t = useTranslations('returns.staff.purchases');
  const { locale } = useDesk();
  if (line.barrier) return <span className="small soft">{t(`barrier.${line.barrier}`)}</span>;
  const until = line.until && shortDay(new Date(new Date(line.until).getTime() - 1), zone, locale);
  return (
    <span className="small can">
      <b>{t('left', { left: line.left })}</b>
      {until && <small>{t('until', { day: until })}</small>}
      {line.faultOnly && <small>{t('faultOnly')}</small>}
    </span>
  );
}

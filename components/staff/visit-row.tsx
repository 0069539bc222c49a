'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { inLocale, type Locale } from '@/lib/locale';
import { canCancel } from '@/lib/orders/status';
import type { Result } from '@/lib/result';
import { clockWords } from '@/lib/time';
import type { StaffVisit } from '@/lib/visits/types';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

type Act = (before: Result<void> | null, form: FormData) => Promise<Result<void>>;

interface VisitRowProps {
  visit: StaffVisit;
  /** Its time has come. */
  begun: boolean;
  isToday: boolean;
  zone: string;
  locale: Locale;
  close: Act;
  withdraw: Act;
}

/** One visit: when, who, what to have ready, and what became of it. */
export function VisitRow({ visit, begun, isToday, zone, locale, close, withdraw }: VisitRowProps) {
  const t = useTranslations('visits.staff');
  const staff = useTranslations('staff');
  const { id, status, startsAt, endsAt, customerName, customerPhone, notes } = visit;
  return (
    <li className="visit-row">
      <p className="when">
        <b className="t">{clockWords(startsAt, zone, locale)}</b>
        <span className="small soft num">–{clockWords(endsAt, zone, locale)}</span>
      </p>
      <div className="who">
        <p>
          <b>{staff('customer', { name: customerName })}</b>{' '}
          <a className="small num" href={`tel:${customerPhone.replace(/[^\d+]/g, '')}`}>
            {customerPhone}
          </a>
        </p>
        <Articles visit={visit} locale={locale} />
        {notes && <p className="small soft">{t('note', { note: notes })}</p>}
      </div>
      {status === 'booked' ? (
        <Acts id={id} name={customerName} begun={begun} isToday={isToday} close={close} withdraw={withdraw} />
      ) : (
        <p className="state small">{t(`state.${status}`)}</p>
      )}
    </li>
  );
}

function Articles({ visit: { articles, order }, locale }: Pick<VisitRowProps, 'visit' | 'locale'>) {
  const t = useTranslations('visits.staff');
  if (articles.length === 0) return <p className="small soft">{t('noArticles')}</p>;
  return (
    <div className="small">
      <span className="soft">{t('toShow')}</span>
      <ul>
        {articles.map(({ sku, title, optionLabel }) => (
          <li key={sku}>
            {inLocale(title, locale)} {optionLabel && <span className="soft">{inLocale(optionLabel, locale)}</span>}
          </li>
        ))}
      </ul>
      {order &&
        (canCancel(order.status) ? (
          <span className="tag">{t('held', { number: order.number })}</span>
        ) : (
          <span className="soft">{t('heldOver')}</span>
        ))}
    </div>
  );
}

interface ActsProps extends Pick<VisitRowProps, 'begun' | 'isToday' | 'close' | 'withdraw'> {
  id: string;
  name: string;
}

/** It is told on the day whether the customer came; who did not come is known once the time has. */
function Acts({ id, name, begun, isToday, close, withdraw }: ActsProps) {
  const t = useTranslations('visits.staff');
  const refusal = useTranslations('refusal');
  const [closed, onClose, closing] = useActionState(close, null);
  const [withdrawn, onWithdraw, withdrawing] = useActionState(withdraw, null);
  const refused = [closed, withdrawn].find((result) => result?.ok === false);
  return (
    <div className="acts">
      {isToday && (
        <form action={onClose}>
          <input type="hidden" name="visitId" value={id} />
          <Button type="submit" name="outcome" value="visited" small busy={closing}>
            {t('visited')}
          </Button>
          {begun && (
            <Button type="submit" name="outcome" value="missed" kind="quiet" small busy={closing}>
              {t('missed')}
            </Button>
          )}
        </form>
      )}
      <details>
        <summary className="small">{t('cancel')}</summary>
        <form action={onWithdraw}>
          <input type="hidden" name="visitId" value={id} />
          <p className="small">{t('cancelAsk', { name })}</p>
          <Button type="submit" kind="risk" small busy={withdrawing}>
            {t('cancelYes')}
          </Button>
        </form>
      </details>
      {refused?.ok === false && (
        <p className="err" role="alert">
          <Icon name="triangle-alert" size="s" />
          {refusal(refused.code)}
        </p>
      )}
    </div>
  );
}

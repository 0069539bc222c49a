'use client';

import { useTranslations } from 'next-intl';
import { laterMinutes } from '@/lib/pickup/input';
import type { StaffOrder } from '@/lib/pickup/types';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import type { OrderActs } from './use-order-acts';

/** More time for a new order, told its customer at once; where it is collected here, at no booked time. */
export function AcceptLater({ order, acts }: { order: StaffOrder; acts: OrderActs }) {
  const t = useTranslations('staff.later');
  if (order.kind !== 'pickup' || order.point || order.booked) return null;
  return (
    <details className="act-fold">
      <summary>
        <Icon name="clock" size="s" />
        {t('summary')}
        <Icon name="chevron-down" size="xs" />
      </summary>
      <p className="small soft">{t('lead')}</p>
      <div className="two">
        {laterMinutes.map((minutes) => (
          <Button
            key={minutes}
            kind="quiet"
            busy={acts.busy === order.id}
            onClick={() => acts.acceptLater(order, minutes)}
          >
            {t('by', { minutes })}
          </Button>
        ))}
      </div>
    </details>
  );
}

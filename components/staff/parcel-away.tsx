'use client';

import { useTranslations } from 'next-intl';
import { inLocale } from '@/lib/locale';
import type { StaffOrder } from '@/lib/pickup/types';
import { Button } from '../ui/button';
import { useDesk } from './desk-context';
import type { ParcelStep } from './use-order-acts';

interface ParcelAwayProps {
  order: StaffOrder;
  step: ParcelStep;
  busy: boolean;
  onRecord(): void;
}

const acts = { arrive: 'arrive', deliver: 'deliver', hand_over: 'collectedThere' } as const;

/** A parcel that has left the house: what is heard of it is recorded here. */
export function ParcelAway({ order, step, busy, onRecord }: ParcelAwayProps) {
  const t = useTranslations('staff');
  const { locale } = useDesk();
  const place = order.point && inLocale(order.point.name, locale);
  return (
    <>
      <p className="small soft">{step === 'hand_over' && place ? t('away.there', { place }) : t('away.shipped')}</p>
      <Button wide icon="check" busy={busy} onClick={onRecord}>
        {t(`act.${acts[step]}`)}
      </Button>
    </>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { collectors } from '@/lib/orders/types';
import type { OpenDelegate, StaffOrder } from '@/lib/pickup/types';
import { Choice } from './choice';
import { collectorWords } from './collector-words';

interface WhoCollectsProps {
  order: StaffOrder;
  delegates: readonly OpenDelegate[];
  /** self, proxy, or the id of somebody who was sent by a link. */
  value: string;
  onChoose(value: string): void;
}

/** The customer, somebody for them, or whoever they sent by a link. */
export function WhoCollects({ order, delegates, value, onChoose }: WhoCollectsProps) {
  const t = useTranslations('staff');
  const proof = useTranslations('counter.proof');
  const words = (one: string) => {
    const sent = delegates.find(({ id }) => id === one);
    return sent ? proof('delegate', { name: sent.name }) : t(`choice.${one as 'self' | 'proxy'}`);
  };
  return (
    <fieldset>
      <legend>
        {t('handover.who')}
        <span className="soft"> {t('handover.asOrdered', { who: collectorWords(order, t) })}</span>
      </legend>
      <Choice
        name="collector"
        values={[...collectors, ...delegates.map(({ id }) => id)]}
        value={value}
        words={words}
        onChoose={onChoose}
      />
    </fieldset>
  );
}

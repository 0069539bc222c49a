'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { inLocale } from '@/lib/locale';
import type { StaffLine, StaffOrder } from '@/lib/pickup/types';
import type { Rerouted } from '@/lib/shortfalls/input';
import { Icon } from '../ui/icon';
import { useDesk } from './desk-context';
import { MissingForm } from './missing-form';
import { OrderLines } from './order-lines';
import type { PickProblem, Picks } from './use-picks';

/** The lines of an order that is being fetched: ticked off one by one, or said to be missing. */
export function PanelFetching({ order, picks }: { order: StaffOrder; picks: Picks }) {
  const t = useTranslations('staff');
  const pick = useTranslations('pick');
  const refusal = useTranslations('refusal');
  const { locale } = useDesk();
  const [missing, setMissing] = useState<StaffLine | null>(null);
  const [goesOn, setGoesOn] = useState<Rerouted | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const words = (wrong: PickProblem, what: string) => {
    if (wrong === 'offline') return t('problem.offline');
    return wrong === 'quantity_limit' ? pick('refused.enough', { what }) : refusal(wrong);
  };
  const toggle = async (line: StaffLine) => {
    const left = line.quantity - picks.pickedOf(order, line);
    const wrong = await picks.pick(order, line, left > 0 ? left : -line.quantity);
    setProblem(wrong && words(wrong, inLocale(line.title, locale)));
  };
  const fetching = {
    isTicked: (line: StaffLine) => picks.pickedOf(order, line) >= line.quantity,
    toggle,
    onMissing: setMissing,
  };
  return (
    <>
      <OrderLines<StaffLine> lines={order.lines} fetching={fetching} />
      {problem && (
        <p className="note kaki say" role="alert">
          <Icon name="triangle-alert" size="s" />
          <span>{problem}</span>
        </p>
      )}
      {missing && (
        <MissingForm
          key={missing.sku}
          order={order}
          line={missing}
          onClose={() => setMissing(null)}
          onDone={(next) => {
            setGoesOn(next);
            setMissing(null);
          }}
        />
      )}
      {goesOn && (
        <p className="note say" role="status">
          {t(`missing.${goesOn}`)}
        </p>
      )}
    </>
  );
}

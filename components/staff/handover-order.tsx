'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { formatMoney } from '@/lib/money';
import { type Collector, collectors, type Tender, tenders } from '@/lib/orders/types';
import type { HandOverInput } from '@/lib/pickup/input';
import type { StaffOrder } from '@/lib/pickup/types';
import type { Result } from '@/lib/result';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { collectorWords } from './collector-words';
import { OrderLines } from './order-lines';

interface HandoverOrderProps {
  order: StaffOrder;
  problem: Result<void> | 'offline' | null;
  busy: boolean;
  onHandOver(proof: Pick<HandOverInput, 'collector' | 'tender'>): void;
  onLeave(): void;
}

/** What to fetch and where, who may have it, what to take for it; then one act. */
export function HandoverOrder({ order, problem, busy, onHandOver, onLeave }: HandoverOrderProps) {
  const t = useTranslations('staff');
  const heading = useRef<HTMLHeadingElement>(null);
  const [collector, setCollector] = useState<Collector>(order.collector);
  const [tender, setTender] = useState<Tender | null>(null);
  const due = order.paymentStatus === 'unpaid';
  const amount = formatMoney(order.total, order.currency);
  const missing = due && !tender;
  // Not the button: the Enter a scanner sends after the code must not hand anything over.
  useEffect(() => heading.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!missing && !busy) onHandOver({ collector, tender: tender ?? undefined });
  };
  return (
    <form className="found" onSubmit={submit}>
      <header>
        <button type="button" className="link" onClick={onLeave}>
          <Icon name="chevron-left" size="s" />
          {t('handover.other')}
        </button>
        <h2 ref={heading} tabIndex={-1}>
          {t('customer', { name: order.customerName })}
        </h2>
        <p className="soft small num">{order.number}</p>
      </header>
      <p className="at-shelf">
        {t('panel.shelf')} <b className="shelf-name">{order.shelf}</b>
      </p>
      <section className="what">
        <OrderLines lines={order.lines} ticks={null} />
        {order.notes && <p className="note">{t('panel.note', { note: order.notes })}</p>}
      </section>
      <section className="take">
        <fieldset>
          <legend>
            {t('handover.who')}
            <span className="soft"> {t('handover.asOrdered', { who: collectorWords(order, t) })}</span>
          </legend>
          <Choice
            name="collector"
            values={collectors}
            value={collector}
            words={(one) => t(`choice.${one}`)}
            onChoose={(one) => setCollector(one)}
          />
        </fieldset>
        <p className="due">
          {due ? t('handover.toTake') : t('paid')} <b className="num">{amount}</b>
        </p>
        {due && (
          <fieldset>
            <legend>{t('handover.how')}</legend>
            <Choice
              name="tender"
              values={tenders}
              value={tender}
              words={(one) => t(`choice.${one}`)}
              onChoose={(one) => setTender(one)}
            />
          </fieldset>
        )}
      </section>
      <footer>
        {problem && <ProblemLine problem={problem} />}
        <p className="tiny soft" id="missing" role="status">
          {missing && t('handover.noTender')}
        </p>
        <Button
          type="submit"
          wide
          icon="hand-helping"
          className="hand-over"
          busy={busy}
          aria-disabled={missing || undefined}
          aria-describedby={missing ? 'missing' : undefined}
        >
          {due ? t('handover.takeAndGive', { amount }) : t('handover.give')}
        </Button>
      </footer>
    </form>
  );
}

interface ChoiceProps<T extends string> {
  name: string;
  values: readonly T[];
  value: T | null;
  words(value: T): string;
  onChoose(value: T): void;
}

function Choice<T extends string>({ name, values, value, words, onChoose }: ChoiceProps<T>) {
  return (
    <div className="opts choice">
      {values.map((one) => (
        <label className="opt" key={one}>
          <input type="radio" name={name} checked={one === value} onChange={() => onChoose(one)} />
          <b>{words(one)}</b>
        </label>
      ))}
    </div>
  );
}

function ProblemLine({ problem }: { problem: Result<void> | 'offline' }) {
  const t = useTranslations('staff');
  const refusal = useTranslations('refusal');
  const words = problem === 'offline' ? t('problem.offline') : problem.ok ? null : refusal(problem.code);
  return (
    <p className="note kaki" role="alert">
      <Icon name="triangle-alert" size="s" />
      <span>{words}</span>
    </p>
  );
}

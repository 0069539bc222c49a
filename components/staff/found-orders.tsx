'use client';

import { useTranslations } from 'next-intl';
import type { FoundOrder } from '@/lib/pickup/types';
import type { Result } from '@/lib/result';
import { Icon } from '../ui/icon';

export type SearchAnswer = Result<FoundOrder[]>;

interface FoundOrdersProps {
  answer: SearchAnswer;
  onOpen(id: string): void;
}

/** What a name or a number led to: one row an order, to be opened. */
export function FoundOrders({ answer, onOpen }: FoundOrdersProps) {
  const t = useTranslations('counter.search');
  const staff = useTranslations('staff');
  const refusal = useTranslations('refusal');
  if (!answer.ok) {
    const words = answer.code === 'invalid_input' ? t('tooLittle') : refusal(answer.code);
    return <p className="err">{words}</p>;
  }
  if (answer.value.length === 0) {
    return (
      <p className="err">
        <Icon name="triangle-alert" size="s" />
        {t('none')}
      </p>
    );
  }
  return (
    <>
      <p className="small soft" role="status">
        {t('found', { count: answer.value.length })}
      </p>
      <ul className="found-orders">
        {answer.value.map(({ id, customerName, number, status, shelf, units, phoneTail }) => (
          <li key={id}>
            <button type="button" onClick={() => onOpen(id)}>
              <b className="shelf-name">{shelf ?? '–'}</b>
              <span>
                <b>{staff('customer', { name: customerName })}</b>
                <span className="small soft num">
                  {number} ・ {t('phone', { tail: phoneTail })} ・ {t('units', { count: units })}
                </span>
              </span>
              <span className="tag">{staff(`status.${status}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

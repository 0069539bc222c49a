'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { inLocale } from '@/lib/locale';
import type { CodeFinding } from '@/lib/pickup/types';
import type { Result } from '@/lib/result';
import { clockWords, shortDay } from '@/lib/time';
import { Icon } from '../ui/icon';
import { useDesk } from './desk-context';
import { staffPath } from './staff-path';

type Answer = Result<CodeFinding> | 'offline';

/** The code itself is at fault, rather than the order's state. */
export const isWrong = (answer: Answer) => answer !== 'offline' && !answer.ok && answer.code !== 'too_many_attempts';

/** Why a code does not lead to a hand-over. */
export function CodeAnswer({ answer }: { answer: Result<CodeFinding> }) {
  const t = useTranslations('staff');
  const refusal = useTranslations('refusal');
  if (answer.ok) return <Finding finding={answer.value} />;
  if (answer.code === 'wrong_code') {
    return (
      <p className="err">
        <Icon name="triangle-alert" size="s" />
        {t('handover.wrong', { left: Number(answer.details?.left ?? 0) })}
      </p>
    );
  }
  if (answer.code === 'too_many_attempts') {
    return (
      <Note>{t('handover.wait', { minutes: Math.ceil(Number(answer.details?.retryAfterSeconds ?? 60) / 60) })}</Note>
    );
  }
  return <Note>{refusal(answer.code)}</Note>;
}

function Finding({ finding }: { finding: CodeFinding }) {
  const t = useTranslations('staff');
  const { locale, store } = useDesk();
  const when = (iso: string) => {
    const at = new Date(iso);
    return `${shortDay(at, store.zone, locale)} ${clockWords(at, store.zone, locale)}`;
  };
  switch (finding.kind) {
    case 'early':
      return (
        <Note>
          {t('handover.early', {
            name: finding.order.customerName,
            status: t(`status.${finding.order.status}`),
            clock: when(finding.order.promisedAt),
          })}{' '}
          <a className="link" href={staffPath(locale, { view: 'prepare', orderId: finding.order.id })}>
            {t('handover.openOrder')}
          </a>
        </Note>
      );
    case 'overdue':
      return <Note>{t('handover.overdue', { clock: when(finding.order.collectBy) })}</Note>;
    case 'closed':
      return <Note>{t(`handover.closed.${finding.status}`, { clock: when(finding.at), number: finding.number })}</Note>;
    case 'elsewhere':
      return <Note>{t('handover.elsewhere', { store: inLocale(finding.store, locale) })}</Note>;
    default:
      return null;
  }
}

export function Note({ children }: { children: ReactNode }) {
  return (
    <div className="note kaki">
      <Icon name="triangle-alert" size="s" />
      <p>{children}</p>
    </div>
  );
}

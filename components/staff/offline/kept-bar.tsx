'use client';

import { useTranslations } from 'next-intl';
import { type Conflict, conflictsByOrder, isKept } from '@/lib/pickup/kept-acts';
import { clockWords } from '@/lib/time';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useDesk } from '../desk-context';
import type { KeptActs } from './use-kept-acts';

/** What waits to be told, and what was refused when it was: a card each, until somebody has seen it. */
export function KeptBar({ kept: { waiting, conflicts, dismiss } }: { kept: KeptActs }) {
  const t = useTranslations('kept');
  return (
    <div className="kept">
      <p className="waits small" role="status">
        {waiting.length > 0 && (
          <>
            <Icon name="clock" size="s" />
            <span>{t('waiting', { count: waiting.length })}</span>
          </>
        )}
      </p>
      {conflictsByOrder(conflicts).map((about) => (
        <ConflictCard key={about[0].key} about={about} onDismiss={() => dismiss(about.map(({ key }) => key))} />
      ))}
    </div>
  );
}

/** Acts of one order that were refused for one reason. */
function ConflictCard({ about, onDismiss }: { about: [Conflict, ...Conflict[]]; onDismiss(): void }) {
  const t = useTranslations('kept');
  const refusal = useTranslations('refusal');
  const staff = useTranslations('staff');
  const { locale, store } = useDesk();
  const { customerName, number, at, code, status } = about[0];
  const acts = [...new Set(about.map(({ act }) => (isKept(act) ? t(`act.${act}`) : t('act.other'))))];
  const why =
    code === 'already_changed' && status
      ? t('changed', { status: staff(`status.${status as 'ready'}`) })
      : code === 'quantity_limit'
        ? t('enough')
        : refusal(code as 'unexpected');
  return (
    <section className="conflict" role="alert">
      <Icon name="triangle-alert" />
      <div>
        <h2>{t('title')}</h2>
        <p>
          {t('what', {
            act: acts.join(locale === 'ja' ? '」「' : '”, “'),
            name: customerName ? staff('customer', { name: customerName }) : number,
            number,
            clock: clockWords(new Date(at), store.zone, locale),
          })}
        </p>
        <p>
          <b>{why}</b>
        </p>
        {about.some(({ act }) => act === 'handOver') && <p className="small">{t('goods')}</p>}
      </div>
      <Button kind="quiet" onClick={onDismiss}>
        {t('seen')}
      </Button>
    </section>
  );
}

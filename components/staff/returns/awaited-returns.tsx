'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { inLocale } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import type { Result } from '@/lib/result';
import type { ReturnView } from '@/lib/returns/types';
import { Button } from '../../ui/button';
import { useDesk } from '../desk-context';
import { type Refused, ReturnProblem } from './return-problem';
import type { ReturnsActs } from './returns-acts';

interface AwaitedReturnsProps {
  awaited: readonly ReturnView[];
  mayApprove: boolean;
  acts: Pick<ReturnsActs, 'approve' | 'reject'>;
  onOpen(view: ReturnView): void;
}

/** What customers are going to bring here, and what waits for a manager. */
export function AwaitedReturns({ awaited, mayApprove, acts, onOpen }: AwaitedReturnsProps) {
  const t = useTranslations('returns.staff.awaited');
  return (
    <section className="awaited" aria-labelledby="awaited">
      <h2 id="awaited">{t('title')}</h2>
      {awaited.length === 0 && <p className="small soft">{t('none')}</p>}
      <ul>
        {awaited.map((view) => (
          <li key={view.id}>
            <AwaitedReturn view={view} mayApprove={mayApprove} acts={acts} onOpen={() => onOpen(view)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AwaitedReturnProps extends Omit<AwaitedReturnsProps, 'awaited' | 'onOpen'> {
  view: ReturnView;
  onOpen(): void;
}

function AwaitedReturn({ view, mayApprove, acts, onOpen }: AwaitedReturnProps) {
  const t = useTranslations('returns.staff.awaited');
  const { locale } = useDesk();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const { number, lines, amount, currency, status } = view;
  const count = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const run = async (act: () => Promise<Result<void>>) => {
    if (busy) return;
    setBusy(true);
    const result = await act().catch(() => 'offline' as const);
    setBusy(false);
    setProblem(result === 'offline' || !result.ok ? result : null);
  };
  const reject = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
    void run(() => acts.reject({ returnId: view.id, reason }));
  };
  const state = view.approved ? 'approved' : status === 'to_approve' ? 'to_approve' : 'requested';
  return (
    <article aria-label={number}>
      <header>
        <span className={state === 'requested' ? 'tag' : 'tag strong'}>{t(state)}</span>
        <b className="num">{number}</b>
        <span className="small num">{t('units', { count, amount: formatMoney(amount, currency) })}</span>
      </header>
      <p className="small soft">
        {lines
          .map(({ title, quantity }) => `${inLocale(title, locale)} × ${quantity}`)
          .join(locale === 'ja' ? '、' : ', ')}
      </p>
      <ReturnProblem problem={problem} />
      <div className="acts">
        {state === 'to_approve' && mayApprove && (
          <Button small busy={busy} onClick={() => void run(() => acts.approve({ returnId: view.id }))}>
            {t('approve')}
          </Button>
        )}
        {(state !== 'to_approve' || mayApprove) && (
          <Button small kind="quiet" onClick={onOpen} aria-label={`${t('open')} ${number}`}>
            {t('open')}
          </Button>
        )}
        <Button small kind="quiet" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {t('reject')}
        </Button>
      </div>
      {asking && (
        <form className="asked" onSubmit={reject}>
          <input
            name="reason"
            className="box"
            aria-label={t('rejectWhy')}
            placeholder={t('rejectWhy')}
            maxLength={200}
          />
          <Button type="submit" kind="risk" busy={busy}>
            {t('rejectDo')}
          </Button>
        </form>
      )}
    </article>
  );
}

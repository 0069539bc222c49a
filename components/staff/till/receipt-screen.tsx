'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { localePath } from '@/lib/locale';
import type { ReceiptSheet } from '@/lib/receipts/sheet';
import type { Result } from '@/lib/result';
import type { ActResult } from '../../act-fold';
import { ReceiptName } from '../../receipt-name';
import { ReceiptPaper } from '../../receipt-paper';
import { Button, ButtonLink } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useDesk } from '../desk-context';

interface ReceiptScreenProps {
  id: string;
  /** As it is given out for the first time, and as every further copy reads. */
  sheets: { first: ReceiptSheet; again: ReceiptSheet };
  copies: number;
  canName: boolean;
  /** Counts a copy; answers how many there were before. */
  giveCopy(input: { receiptId: string }): Promise<Result<{ copies: number }>>;
  name: (before: ActResult, form: FormData) => Promise<ActResult>;
}

/** A receipt at the counter: printed, sent as a file, and made a 領収書. */
export function ReceiptScreen({ id, sheets, copies, canName, giveCopy, name }: ReceiptScreenProps) {
  const t = useTranslations('receipt');
  const { locale } = useDesk();
  const { given, error, print, busy } = usePrinting(copies, () => giveCopy({ receiptId: id }));
  const sheet = given > 0 ? sheets.again : sheets.first;
  return (
    <main id="main" className="plain receipt-page">
      <ReceiptPaper sheet={sheet} />
      <div className="receipt-side">
        {sheet.stamp && (
          <p className="note">
            <Icon name="info" size="s" />
            <span>{t('staff.stamp')}</span>
          </p>
        )}
        <div className="receipt-acts">
          <Button icon="printer" wide busy={busy} onClick={print}>
            {t(sheet.formal ? 'staff.named' : 'page.print')}
          </Button>
          <form method="post" action={localePath(locale, `/staff/till/receipts/${id}/pdf`)}>
            <Button type="submit" kind="quiet" icon="download" wide>
              {t('page.pdf')}
            </Button>
          </form>
          <p className="small soft" role="status">
            {given > 0 && `${t('staff.printed', { count: given })} ${t('staff.again')}`}
          </p>
          {error && (
            <p className="err" role="alert">
              <Icon name="triangle-alert" size="s" />
              {error}
            </p>
          )}
        </div>
        {canName && <NameForm id={id} name={name} />}
        <ButtonLink kind="quiet" wide href={localePath(locale, '/staff/till')}>
          {t('staff.back')}
        </ButtonLink>
      </div>
    </main>
  );
}

/** A copy is counted before it is printed; what is printed says whether there was one before. */
function usePrinting(copies: number, count: () => Promise<Result<{ copies: number }>>) {
  const refusal = useTranslations('refusal');
  const [given, setGiven] = useState(copies);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => setGiven(copies), [copies]);
  const print = async () => {
    setBusy(true);
    const result = await count().catch(() => null);
    setBusy(false);
    if (!result?.ok) return setError(refusal(result?.code ?? 'offline'));
    const before = result.value.copies;
    flushSync(() => {
      setError(null);
      setGiven(before);
    });
    window.print();
    setGiven(before + 1);
  };
  return { given, busy, error, print };
}

function NameForm({ id, name }: Pick<ReceiptScreenProps, 'id' | 'name'>) {
  const t = useTranslations('receipt');
  const field = useTranslations('common.field');
  const refusal = useTranslations('refusal');
  const codes = ['not_found', 'not_allowed', 'already_named', 'invalid_input', 'offline', 'unexpected'] as const;
  return (
    <ReceiptName
      hidden={{ receiptId: id }}
      name={name}
      words={t.raw('name')}
      labels={{ required: field('required'), optional: field('optional') }}
      refusals={Object.fromEntries(codes.map((code) => [code, refusal(code)]))}
      fields={refusal.raw('fields')}
    />
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { problemFields, TransferProblem } from './transfer-problem';
import type { TransferCardProps } from './use-transfer-acts';

/** Says that goods will not come, and why. */
export function LoseForm({ id: formId, end, transfer, acts, state }: { id: string } & TransferCardProps) {
  const t = useTranslations('transfers');
  const refusal = useTranslations('refusal');
  const [reason, setReason] = useState('');
  const id = useId();
  const asked = { transferId: transfer.id, problem: state.problem };
  const error = problemFields(asked).reason;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void state.run('lose', transfer, () => acts.lose({ transferId: transfer.id, reason }));
  };
  return (
    <form id={formId} className="tr-form" noValidate onSubmit={submit}>
      <label htmlFor={id}>
        <b>{t('lose.reason')}</b>
      </label>
      <input
        id={id}
        className="box"
        value={reason}
        maxLength={200}
        placeholder={t(`lose.hint.${end}`)}
        aria-required
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-why`}
        onChange={(event) => setReason(event.target.value)}
      />
      <p id={`${id}-why`} className={error ? 'err' : 'tiny soft'}>
        {error && <Icon name="triangle-alert" size="s" />}
        {error ? refusal(`fields.${error}`) : t(transfer.awaited ? 'lose.tells' : 'lose.final')}
      </p>
      {!error && <TransferProblem {...asked} />}
      <Button type="submit" kind="risk" wide busy={state.busy === transfer.id}>
        {t(`lose.confirm.${end}`)}
      </Button>
    </form>
  );
}

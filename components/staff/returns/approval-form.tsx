'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';

interface ApprovalFormProps {
  limit: string;
  busy: boolean;
  /** With whoever stands here. */
  onApprove(approver: { email: string; password: string }): void;
  /** From a device of theirs. Null while something is exchanged: prices do not wait. */
  onAsk: (() => void) | null;
}

/** Above the limit: a manager at this screen, or at another. */
export function ApprovalForm({ limit, busy, onApprove, onAsk }: ApprovalFormProps) {
  const t = useTranslations('returns.staff.approval');
  const labels = useTranslations('common.field');
  const names = { required: labels('required'), optional: labels('optional') };
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  return (
    <fieldset className="approval">
      <legend>{t('title')}</legend>
      <p className="small soft">{t('why', { limit })}</p>
      <Field
        name="approver-email"
        type="email"
        label={t('email')}
        labels={names}
        autoComplete="off"
        required
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <Field
        name="approver-password"
        type="password"
        label={t('password')}
        labels={names}
        autoComplete="off"
        required
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      <Button wide busy={busy} onClick={() => email && password && onApprove({ email, password })}>
        {t('with')}
      </Button>
      {onAsk && (
        <Button kind="quiet" wide busy={busy} onClick={onAsk}>
          {t('ask')}
        </Button>
      )}
    </fieldset>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import type { ActResult } from '../../act-fold';
import { Button, ButtonLink } from '../../ui/button';
import { Field } from '../../ui/field';
import { useActForm } from '../../use-act-form';
import { type Act, ActProblem, useProblem } from '../act-form';

interface PasswordFormProps {
  token: string;
  name: string;
  signIn: string;
  choose: Act;
}

export function PasswordForm({ token, name, signIn, choose }: PasswordFormProps) {
  const t = useTranslations('adminStaff.set');
  const field = useTranslations('common.field');
  const { state, unsent, busy, form } = useActForm<ActResult>(choose, null);
  const problem = useProblem(state);
  if (state?.ok) {
    return (
      <div role="status">
        <p>
          <b>{t('done')}</b>
        </p>
        <p className="small">{t('doneLead')}</p>
        <ButtonLink wide href={signIn}>
          {t('signIn')}
        </ButtonLink>
      </div>
    );
  }
  return (
    <form {...form} noValidate>
      <p className="small">{t('lead', { name })}</p>
      <input type="hidden" name="token" value={token} />
      <Field
        name="password"
        type="password"
        label={t('password')}
        labels={{ required: field('required'), optional: field('optional') }}
        required
        autoComplete="new-password"
        error={problem('password')}
      />
      <ActProblem answer={state} unsent={unsent} shown={['password']} />
      <Button type="submit" wide busy={busy}>
        {t('button')}
      </Button>
    </form>
  );
}

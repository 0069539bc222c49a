'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, startTransition, useActionState } from 'react';
import type { Result } from '@/lib/result';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';

interface PointsFormProps {
  /** Names this form: sent twice, it is done once. */
  formKey: string;
  give: (before: Result<number> | null, form: FormData) => Promise<Result<number>>;
}

/** Points for a member, or fewer of them, with the reason that is kept. */
export function PointsForm({ formKey, give }: PointsFormProps) {
  const t = useTranslations('rewards.points');
  const common = useTranslations('common.field');
  const refusal = useTranslations('refusal');
  const [result, submit, busy] = useActionState(give, null);
  const labels = { required: common('required'), optional: common('optional') };
  const wrong = (result?.ok === false && result.fields) || {};
  const field = (name: 'email' | 'points' | 'reason') => {
    const key = `fields.${wrong[name]}` as 'fields.required';
    return { name, labels, label: t(name), required: true, error: wrong[name] ? refusal(key) : null };
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(() => submit(data));
  };
  return (
    <form className="coupon-form" action={submit} onSubmit={onSubmit} noValidate>
      <input type="hidden" name="key" value={formKey} />
      <Field {...field('email')} type="email" autoComplete="off" />
      <Field {...field('points')} help={t('pointsHelp')} inputMode="text" autoComplete="off" />
      <Field {...field('reason')} maxLength={200} autoComplete="off" />
      {result?.ok === false && Object.keys(wrong).length === 0 && (
        <p className="err" role="alert">
          <Icon name="triangle-alert" size="s" />
          {result.code === 'not_found'
            ? t('nobody')
            : result.code === 'points_short'
              ? t('short')
              : refusal(result.code)}
        </p>
      )}
      {result?.ok && (
        <p className="note" role="status">
          <Icon name="check" size="s" />
          <span>{t('done', { points: result.value })}</span>
        </p>
      )}
      <Button type="submit" wide busy={busy}>
        {t('give')}
      </Button>
    </form>
  );
}

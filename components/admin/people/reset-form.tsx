'use client';

import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locale';
import type { Result } from '@/lib/result';
import { HiddenFields } from '../../hidden-fields';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { useActForm } from '../../use-act-form';
import { ActProblem, useProblem } from '../act-form';
import { SetLink } from './set-link';

type Answer = Result<{ link: string | null }> | null;

interface ResetFormProps {
  id: string;
  reset: (before: Answer, form: FormData) => Promise<Answer>;
  hours: number;
  locale: Locale;
}

/** The old password ends, and a link to choose a new one is shown. */
export function ResetForm({ id, reset, hours, locale }: ResetFormProps) {
  const t = useTranslations('adminStaff');
  const field = useTranslations('common.field');
  const { state, unsent, busy, form } = useActForm<Answer>(reset, null);
  const problem = useProblem(state);
  const link = state?.ok ? state.value.link : null;
  if (link) return <SetLink link={link} hours={hours} />;
  return (
    <details className="console-act">
      <summary>
        <Icon name="settings" size="s" />
        {t('reset.summary')}
        <Icon name="chevron-down" size="xs" />
      </summary>
      <form {...form} noValidate>
        <HiddenFields values={{ id, locale }} />
        <p className="small soft">{t('reset.lead')}</p>
        <Field
          id="reset-reason"
          name="reason"
          label={t('reason')}
          help={t('reasonHelp')}
          labels={{ required: field('required'), optional: field('optional') }}
          required
          maxLength={200}
          autoComplete="off"
          error={problem('reason')}
        />
        <ActProblem answer={state} unsent={unsent} shown={['reason']} />
        <Button type="submit" kind="quiet" busy={busy}>
          {t('reset.button')}
        </Button>
      </form>
    </details>
  );
}

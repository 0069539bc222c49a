'use client';

import { useTranslations } from 'next-intl';
import type { Result } from '@/lib/result';
import { type Network, networkNames, networks, type Profiles } from '@/lib/stores/profiles';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { useActForm } from '../use-act-form';

/** As people copy them. */
const examples: Record<Network, string> = {
  x: 'https://x.com/…',
  instagram: 'https://www.instagram.com/…',
  line: 'https://lin.ee/…',
  facebook: 'https://www.facebook.com/…',
  youtube: 'https://www.youtube.com/@…',
  tiktok: 'https://www.tiktok.com/@…',
};

interface ProfilesFormProps {
  profiles: Profiles;
  save: (before: Result | null, form: FormData) => Promise<Result>;
}

/** The merchant's pages on social networks, an address each. */
export function ProfilesForm({ profiles, save }: ProfilesFormProps) {
  const t = useTranslations('notices.profiles');
  const field = useTranslations('common.field');
  const problem = useTranslations('refusal.fields');
  const { state, unsent, busy, form } = useActForm<Result | null>(save, null);
  const refusal = useTranslations('refusal');
  const labels = { required: field('required'), optional: field('optional') };
  const fields = state?.ok === false ? state.fields : undefined;
  const trouble = unsent ?? (state?.ok === false && !fields ? state.code : null);
  return (
    <form {...form} noValidate>
      {networks.map((network) => {
        const code = fields?.[network];
        return (
          <Field
            key={network}
            name={network}
            type="url"
            inputMode="url"
            autoComplete="off"
            label={networkNames[network]}
            labels={labels}
            placeholder={examples[network]}
            defaultValue={profiles[network] ?? ''}
            error={code && problem.has(code) ? problem(code) : null}
          />
        );
      })}
      {trouble && (
        <p className="err" role="alert">
          <Icon name="triangle-alert" size="s" />
          {refusal.has(trouble) ? refusal(trouble) : trouble}
        </p>
      )}
      {state?.ok && !unsent && (
        <p className="note" role="status">
          <Icon name="check" size="s" />
          <span>{t('saved')}</span>
        </p>
      )}
      <Button type="submit" wide busy={busy}>
        {t('save')}
      </Button>
    </form>
  );
}

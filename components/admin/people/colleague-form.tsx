'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ConsoleArea, StaffRole } from '@/lib/access/actor';
import type { Locale } from '@/lib/locale';
import type { Colleague } from '@/lib/members/staff-types';
import type { Result } from '@/lib/result';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { useActForm } from '../../use-act-form';
import { ActProblem, useProblem } from '../act-form';
import { AreaBoxes } from './area-boxes';
import { SetLink } from './set-link';
import { StoreBoxes } from './store-boxes';

type Answer = Result<{ link: string | null }> | null;

interface ColleagueFormProps {
  /** null = somebody new. */
  person: Colleague | null;
  places: { id: string; storeCode: string; name: string }[];
  /** What whoever looks may give. */
  areas: readonly ConsoleArea[];
  roles: readonly StaffRole[];
  hours: number;
  save: (before: Answer, form: FormData) => Promise<Answer>;
  locale: Locale;
}

/** Who somebody is, where they work and what is open to them. */
export function ColleagueForm({ person, places, areas, roles, hours, save, locale }: ColleagueFormProps) {
  const t = useTranslations('adminStaff');
  const field = useTranslations('common.field');
  const { state, unsent, busy, form } = useActForm<Answer>(save, null);
  const problem = useProblem(state);
  const [role, setRole] = useState<StaffRole>(person?.role ?? 'staff');
  const labels = { required: field('required'), optional: field('optional') };
  const fixed = person !== null && !person.mayChange;
  const link = state?.ok ? state.value.link : null;
  if (link) return <SetLink link={link} hours={hours} />;
  return (
    <form {...form} className="colleague-form" noValidate>
      <fieldset disabled={fixed}>
        <input type="hidden" name="id" value={person?.id ?? ''} />
        <input type="hidden" name="locale" value={locale} />
        <Field
          name="name"
          label={t('form.name')}
          labels={labels}
          required
          maxLength={80}
          defaultValue={person?.name}
          autoComplete="off"
          error={problem('name')}
        />
        <Field
          name="email"
          type="email"
          label={t('form.email')}
          labels={labels}
          required
          help={t('form.emailHelp')}
          defaultValue={person?.email}
          autoComplete="off"
          error={problem('email')}
        />
        <fieldset className="colleague-group">
          <legend>{t('form.role')}</legend>
          <p className="small soft">{t('roleHelp')}</p>
          <div className="chips">
            {roles.map((one) => (
              <label key={one} className="chip">
                <input
                  type="radio"
                  name="role"
                  value={one}
                  defaultChecked={role === one}
                  onChange={() => setRole(one)}
                />
                {t(`role.${one}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <StoreBoxes
          places={places}
          chosen={person?.stores.map(({ id }) => id) ?? []}
          isMerchant={role === 'merchant'}
        />
        <AreaBoxes areas={areas} chosen={person?.areas ?? null} />
      </fieldset>
      <div role="status">
        {state?.ok && (
          <p className="note">
            <Icon name="check" size="s" />
            <span>{t('form.saved')}</span>
          </p>
        )}
      </div>
      <ActProblem answer={state} unsent={unsent} shown={['name', 'email']} />
      {!fixed && (
        <Button type="submit" busy={busy}>
          {t(person ? 'form.save' : 'form.hire')}
        </Button>
      )}
    </form>
  );
}

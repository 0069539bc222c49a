'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Draft } from '@/lib/drafts/types';
import type { Policies } from '@/lib/stores/policies-input';
import { ActRefusal, type ActResult } from '../../act-fold';
import { HiddenFields } from '../../hidden-fields';
import { Button } from '../../ui/button';
import { Field, SelectField } from '../../ui/field';
import { useActForm } from '../../use-act-form';
import { type DecideDraft, DraftBar, type LastPublication } from '../editing/draft-bar';
import { useLeaving } from '../editing/use-leaving';

interface PoliciesFormProps {
  /** What is shown; null = what is public. */
  draft: Draft | null;
  last: LastPublication | null;
  policies: Policies;
  categories: { slug: string; name: string }[];
  save: (before: ActResult<{ version: number }>, form: FormData) => Promise<ActResult<{ version: number }>>;
  decide: DecideDraft;
}

const conditions = ['resellable', 'opened', 'damaged'] as const;
const REDUCED_RATE = 800;
const FORM = 'policies';
const codes = ['not_allowed', 'invalid_input', 'offline', 'unexpected'] as const;

/** Everything that is decided for the whole chain; saved as a draft. */
export function PoliciesForm({ draft, last, policies, categories, save, decide }: PoliciesFormProps) {
  const t = useTranslations('adminBrand.policies');
  const own = useTranslations('adminCatalogue');
  const common = useTranslations('common.field');
  const refusal = useTranslations('refusal');
  const [isDirty, setDirty] = useState(false);
  const keep: typeof save = async (before, typed) => {
    const answer = await save(before, typed);
    if (answer?.ok) setDirty(false);
    return answer;
  };
  const { state, unsent, busy, form } = useActForm<ActResult<{ version: number }>>(keep, null);
  useLeaving(isDirty);
  const labels = { required: common('required'), optional: common('optional') };
  const { captureAt, unpaidDays, points, noShow, lowRating, returns } = policies;
  const wrong = (name: string) => {
    const code = state?.ok === false ? state.fields?.[name] : undefined;
    return code ? refusal(refusal.has(`fields.${code}`) ? `fields.${code}` : 'fields.invalid') : null;
  };
  const number = (name: string, value: number | null, help?: string) => (
    <Field
      name={name}
      label={t(name)}
      labels={labels}
      required={name !== 'approvalAbove'}
      inputMode="numeric"
      defaultValue={value ?? ''}
      help={help}
      error={wrong(name)}
    />
  );
  const choice = <T extends string>(name: string, value: T, of: Record<T, string>) => (
    <SelectField name={name} label={t(name)} labels={labels} required defaultValue={value} error={wrong(name)}>
      {Object.entries<string>(of).map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </SelectField>
  );
  const box = (name: string, value: string, checked: boolean, words: string) => (
    <label key={`${name} ${value}`} className="check">
      <input type="checkbox" name={name} value={value} defaultChecked={checked} />
      <span>{words}</span>
    </label>
  );
  const refusals = {
    ...Object.fromEntries(codes.map((code) => [code, refusal(code)])),
    already_changed: t('changed'),
  };
  return (
    <>
      <form {...form} id={FORM} className="console-form" noValidate onInput={() => setDirty(true)}>
        <HiddenFields values={{ seen: String(draft?.version ?? 0) }} />
        <section>
          <h2>{t('pay')}</h2>
          {choice('captureAt', captureAt, t.raw('captureAtOptions'))}
          {number('unpaidDays', unpaidDays)}
        </section>
        <section>
          <h2>{t('returns')}</h2>
          {number('returnDays', returns.days, t('returnDaysHelp'))}
          <fieldset>
            <legend>{t('conditions')}</legend>
            {conditions.map((one) => box('conditions', one, returns.conditions.includes(one), t(`condition.${one}`)))}
          </fieldset>
          <fieldset>
            <legend>{t('excluded')}</legend>
            {box(
              'taxRates',
              String(REDUCED_RATE),
              returns.excluded.taxRates.includes(REDUCED_RATE),
              t('taxRate', { rate: REDUCED_RATE / 100 }),
            )}
            {categories.map(({ slug, name }) =>
              box('categories', slug, returns.excluded.categories.includes(slug), name),
            )}
          </fieldset>
          {choice('fee', returns.fee, t.raw('fees'))}
          {number('approvalAbove', returns.approvalAbove, t('approvalHelp'))}
          {choice('opened', returns.opened, t.raw('openedTo'))}
          {box('receiptNeeded', 'on', returns.receiptNeeded, t('receiptNeeded'))}
        </section>
        <section>
          <h2>{t('noShow')}</h2>
          {number('noShowThreshold', noShow.threshold, t('noShowHelp'))}
          {number('noShowDays', noShow.days)}
        </section>
        <section>
          <h2>{t('points')}</h2>
          {number('pointsPercent', points.percent, t('pointsHelp'))}
        </section>
        <section>
          <h2>{t('ratings')}</h2>
          {number('lowRating', lowRating)}
        </section>
        <ActRefusal answer={state} unsent={unsent} refusals={refusals} />
      </form>
      <DraftBar subject="policy:chain" draft={draft} last={last} page="/guide" isDirty={isDirty} decide={decide}>
        {isDirty && (
          <Button type="submit" form={FORM} small busy={busy}>
            {own('save')}
          </Button>
        )}
      </DraftBar>
    </>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import type { SellerInput } from '@/lib/stores/seller-input';
import { ActRefusal, type ActResult } from '../act-fold';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { useActForm } from '../use-act-form';

interface SellerFormProps {
  seller: SellerInput;
  save: (before: ActResult, form: FormData) => Promise<ActResult>;
}

/** Name and registered number of whoever sells; what is typed stays when it is refused. */
export function SellerForm({ seller, save }: SellerFormProps) {
  const t = useTranslations('receipt.seller');
  const field = useTranslations('common.field');
  const refusal = useTranslations('refusal');
  const { state, unsent, busy, form } = useActForm<ActResult>(save, null);
  const labels = { required: field('required'), optional: field('optional') };
  const problem = (name: keyof SellerInput) => {
    const code = state?.ok === false && state.fields?.[name];
    return code && refusal.has(`fields.${code}`) ? refusal(`fields.${code}`) : null;
  };
  const codes = ['not_allowed', 'invalid_input', 'offline', 'unexpected'] as const;
  return (
    <form {...form} className="seller-form" noValidate>
      <Field
        name="name"
        label={t('name')}
        labels={labels}
        required
        lang="ja"
        defaultValue={seller.name}
        error={problem('name')}
        autoComplete="organization"
      />
      <Field
        name="nameEn"
        label={t('nameEn')}
        labels={labels}
        help={t('nameEnHelp')}
        lang="en"
        defaultValue={seller.nameEn}
        error={problem('nameEn')}
        autoComplete="off"
      />
      <Field
        name="registrationNumber"
        label={t('number')}
        labels={labels}
        required
        help={t('numberHelp')}
        defaultValue={seller.registrationNumber}
        error={problem('registrationNumber')}
        autoComplete="off"
      />
      <div role="status">
        {state?.ok && (
          <p className="note">
            <Icon name="check" size="s" />
            <span>{t('saved')}</span>
          </p>
        )}
      </div>
      {!(state?.ok === false && state.fields) && (
        <ActRefusal
          answer={state}
          unsent={unsent}
          refusals={Object.fromEntries(codes.map((code) => [code, refusal(code)]))}
        />
      )}
      <Button type="submit" wide busy={busy}>
        {t('save')}
      </Button>
    </form>
  );
}

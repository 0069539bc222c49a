'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, startTransition, useActionState, useState } from 'react';
import { COUPON_ZONE } from '@/lib/coupons/code';
import { type Coupon, couponKinds } from '@/lib/coupons/types';
import type { FieldErrors, Result } from '@/lib/result';
import { localDate } from '@/lib/time';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { useDesk } from './desk-context';

interface CouponFormProps {
  /** Null = a new one. */
  coupon: Coupon | null;
  categories: { slug: string; name: string }[];
  save: (before: Result | null, form: FormData) => Promise<Result>;
}

const text = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value));
const dayOf = (at: Date | null | undefined, earlier = 0) =>
  at ? localDate(new Date(at.getTime() - earlier), COUPON_ZONE) : '';

const wrongIn = (result: Result | null): FieldErrors =>
  result?.ok === false ? (result.fields ?? (result.details?.fields as FieldErrors | undefined) ?? {}) : {};

/** All of a coupon's terms; what was typed stays where it was refused. */
export function CouponForm({ coupon, categories, save }: CouponFormProps) {
  const t = useTranslations('rewards.coupons');
  const common = useTranslations('common.field');
  const refusal = useTranslations('refusal');
  const { locale } = useDesk();
  const [result, submit, busy] = useActionState(save, null);
  const [kind, setKind] = useState(coupon?.kind ?? 'percent');
  const labels = { required: common('required'), optional: common('optional') };
  const wrong = wrongIn(result);
  const field = (name: string) => {
    const code = wrong[name];
    const key = `fields.${code}` as 'fields.required';
    return {
      name,
      labels,
      label: t(`field.${name}` as 'field.code'),
      error: code ? refusal(refusal.has(key) ? key : 'fields.invalid') : null,
    };
  };
  // By hand, so that the boxes keep what is typed.
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(() => submit(data));
  };
  return (
    <form className="coupon-form" action={submit} onSubmit={onSubmit} noValidate>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={coupon?.id ?? ''} />
      {result?.ok === false && (
        <p className="err" role="alert">
          <Icon name="triangle-alert" size="s" />
          {Object.keys(wrong).length > 0 ? t('check') : refusal(result.code)}
        </p>
      )}
      <Field {...field('code')} required readOnly={coupon !== null} defaultValue={coupon?.code} help={t('codeHelp')} />
      <Field {...field('titleJa')} required lang="ja" defaultValue={coupon?.title.ja} />
      <Field {...field('titleEn')} lang="en" defaultValue={coupon?.title.en} />
      <fieldset className="picks">
        <legend className="sr">{t('field.kind')}</legend>
        {couponKinds.map((one) => (
          <label key={one} className="pick">
            <input type="radio" name="kind" value={one} checked={kind === one} onChange={() => setKind(one)} />
            <span className="dot" />
            <span className="nm">{t(`kind.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <Field
        {...field('value')}
        label={t(`kind.${kind}`)}
        required
        inputMode="numeric"
        defaultValue={text(coupon?.value)}
      />
      <Field {...field('minTotal')} inputMode="numeric" defaultValue={text(coupon?.minTotal || null)} />
      <fieldset className="coupon-kinds">
        <legend>{t('field.categories')}</legend>
        <p className="small soft">{t('categoriesHelp')}</p>
        {categories.map(({ slug, name }) => (
          <label key={slug} className="check">
            <input
              type="checkbox"
              name="categories"
              value={slug}
              defaultChecked={coupon?.categories?.includes(slug) ?? false}
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <div className="coupon-pair">
        <Field {...field('from')} type="date" defaultValue={dayOf(coupon?.startsAt)} />
        <Field {...field('until')} type="date" defaultValue={dayOf(coupon?.endsAt, 1)} />
        <Field {...field('maxUses')} inputMode="numeric" defaultValue={text(coupon?.maxUses)} />
        <Field {...field('maxPerCustomer')} inputMode="numeric" defaultValue={text(coupon?.maxPerCustomer)} />
      </div>
      <Button type="submit" wide busy={busy}>
        {t('save')}
      </Button>
    </form>
  );
}

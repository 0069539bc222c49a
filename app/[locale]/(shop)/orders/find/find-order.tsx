import { getTranslations } from 'next-intl/server';
import { OrderFind } from '@/components/order-find';
import { findOrder } from './actions';

/** The look-up form with its words; also stands where a link leads to no order. */
export async function FindOrder({ locale }: { locale: string }) {
  const [t, common, refusal] = await Promise.all([
    getTranslations('tracking.find'),
    getTranslations('common.field'),
    getTranslations('refusal'),
  ]);
  return (
    <OrderFind
      action={findOrder}
      locale={locale}
      words={{
        number: t('number'),
        numberHelp: t('numberHelp'),
        email: t('email'),
        submit: t('submit'),
        notFound: t('notFound'),
        tooMany: t.raw('tooMany'),
        unexpected: refusal('unexpected'),
      }}
      labels={{ required: common('required'), optional: common('optional') }}
      problems={refusal.raw('fields')}
    />
  );
}

import { getTranslations } from 'next-intl/server';
import { OrderFind } from '@/components/order-find';
import type { Locale } from '@/lib/locale';
import { findOrder } from './actions';

/** The look-up form with its words; also stands where a link leads to no order. */
export async function FindOrder({ locale }: { locale: Locale }) {
  const [t, common, refusal] = await Promise.all([
    getTranslations({ locale, namespace: 'tracking.find' }),
    getTranslations({ locale, namespace: 'common.field' }),
    getTranslations({ locale, namespace: 'refusal' }),
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

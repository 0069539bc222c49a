import { useTranslations } from 'next-intl';
import { ERASED_NAME } from '@/lib/office/erased-name';

/** How somebody is named who ordered; of whom nothing is known any more, that. */
export function useNamed(): (name: string) => string {
  const t = useTranslations('adminOrders');
  return (name) => (name === ERASED_NAME ? t('erased') : t('customer', { name }));
}

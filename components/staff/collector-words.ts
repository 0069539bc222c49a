import type { useTranslations } from 'next-intl';
import type { StaffOrder } from '@/lib/pickup/types';

type Words = ReturnType<typeof useTranslations<'staff'>>;

/** ご本人 / 代理の方(ご家族) */
export const collectorWords = (order: Pick<StaffOrder, 'collector' | 'collectorName'>, t: Words): string =>
  order.collector === 'self' ? t('self') : t('proxyNamed', { name: order.collectorName ?? '' });

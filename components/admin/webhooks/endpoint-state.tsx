'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { Locale } from '@/lib/locale';
import { fixedMomentWords } from '@/lib/orders/moment-words';
import type { Endpoint } from '@/lib/webhooks/types';

/** The merchant's own clock. */
export const CONSOLE_ZONE = 'Asia/Tokyo';

interface EndpointStateProps {
  endpoint: Pick<Endpoint, 'disabledAt' | 'disabledReason' | 'failingSince'>;
  locale: Locale;
}

/** Whether an address is sent to, and if not, why. */
export function EndpointState({ endpoint: { disabledAt, disabledReason, failingSince }, locale }: EndpointStateProps) {
  const t = useTranslations('adminInterfaces.webhooks.state');
  if (disabledAt) {
    const why = disabledReason === 'failing' ? 'failed' : (disabledReason ?? 'by_hand');
    return (
      <span className="hooks-state off">
        <Icon name="minus" size="xs" />
        {t(why)}
      </span>
    );
  }
  if (failingSince) {
    return (
      <span className="hooks-state bad">
        <Icon name="triangle-alert" size="xs" />
        {t('failing', { since: fixedMomentWords(failingSince, CONSOLE_ZONE, locale) })}
      </span>
    );
  }
  return (
    <span className="hooks-state ok">
      <Icon name="check" size="xs" />
      {t('on')}
    </span>
  );
}

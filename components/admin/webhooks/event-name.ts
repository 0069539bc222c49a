import { useTranslations } from 'next-intl';
import { eventTypes } from '@/lib/webhooks/event-types';

const known = new Set<string>([...eventTypes, 'endpoint.test']);

/** 注文が入った: a kind of event in words; one without words stands for itself. */
export function useEventName(): (type: string) => string {
  const t = useTranslations('adminInterfaces.webhooks.events');
  return (type) => (known.has(type) ? t(type as 'order.placed') : type);
}

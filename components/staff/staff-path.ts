import { type Locale, localePath } from '@/lib/locale';
import { type QueueView, queueViews } from '@/lib/pickup/queue';

/** Address of a view of the queue, or of one order opened from it. */
export function staffPath(locale: Locale, { view, orderId }: { view: QueueView; orderId?: string }): string {
  const path = localePath(locale, orderId ? `/staff/orders/${orderId}` : '/staff');
  return view === 'prepare' ? path : `${path}?show=${view}`;
}

/** What an address of the queue shows. */
export function readStaffPath(pathname: string, show: string | null): { view: QueueView; orderId: string | null } {
  return {
    view: queueViews.find((view) => view === show) ?? 'prepare',
    orderId: pathname.match(/\/staff\/orders\/([^/]+)/)?.[1] ?? null,
  };
}

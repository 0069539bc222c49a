import { permanentRedirect } from 'next/navigation';
import { localePath } from '@/lib/locale';
import { pageLocale } from '@/lib/web/page-locale';

/** There is no list of orders without signing in: the short address leads to the look-up. */
export default async function OrdersPage({ params }: { params: Promise<{ locale: string }> }) {
  permanentRedirect(localePath(await pageLocale(params), '/orders/find'));
}

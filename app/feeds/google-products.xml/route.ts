import { feedRoute } from '@/lib/web/feed-route';

export const dynamic = 'force-dynamic';

/** Every article on sale, for Google Merchant Center. */
export const GET = feedRoute('google-products', 'application/xml');

import { feedRoute } from '@/lib/web/feed-route';

export const dynamic = 'force-dynamic';

/** What each shop has, and when it can be collected there, for Google Merchant Center. */
export const GET = feedRoute('google-local-inventory', 'text/tab-separated-values');

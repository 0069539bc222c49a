import { feedRoute } from '@/lib/web/feed-route';

export const dynamic = 'force-dynamic';

/** Every article on sale, for a catalogue of Meta's (Facebook, Instagram). */
export const GET = feedRoute('meta-catalogue', 'text/csv');

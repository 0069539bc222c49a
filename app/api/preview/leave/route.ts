import { redirect } from 'next/navigation';
import { endPreview } from '@/lib/web/preview';
import { siteUrl } from '@/lib/web/site-url';

/** Ends a preview and stays on the page it was ended from. A form's POST: no link of another site ends it. */
export async function POST(request: Request): Promise<Response> {
  await endPreview();
  const from = request.headers.get('referer');
  const page = from && URL.canParse(from) ? new URL(from) : null;
  redirect(page?.host === siteUrl().host ? `${page.pathname}${page.search}` : '/');
}

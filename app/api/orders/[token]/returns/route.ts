import { guest } from '@/lib/access/actor';
import { takeAttempt } from '@/lib/access/commands';
import { localePath, locales } from '@/lib/locale';
import { Refusal } from '@/lib/refusal';
import { MOST_PHOTO_BYTES, MOST_PHOTOS } from '@/lib/returns/photo-limits';
import { requestReturn } from '@/lib/returns/request-return';
import { typedReturn } from '@/lib/returns/typed-return';
import { answerThrown } from '@/lib/web/answer-error';
import { clientAddress } from '@/lib/web/client-address';
import { db } from '@/lib/web/database';
import { requestIdOf } from '@/lib/web/request-id';

/** All photos at their largest, and room for what is typed. */
const MOST_BYTES = MOST_PHOTOS * MOST_PHOTO_BYTES + 1024 * 1024;

/**
 * A return asked for on the page of the order, photos with it: no server action, because those take a megabyte at the
 * most. Sent by a browser without scripts it leads back to the page.
 */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const plain = request.headers.get('accept')?.includes('text/html') ?? false;
  let locale = 'ja';
  try {
    const now = new Date();
    const key = `request-return:${clientAddress(request.headers)}`;
    await takeAttempt(db(), { key, attempts: 30, seconds: 3600 }, now);
    const length = Number(request.headers.get('content-length'));
    if (!(length <= MOST_BYTES)) throw new Refusal('invalid_input', { fields: { photos: 'photo_big' } });
    const form = await request.formData();
    locale = String(form.get('locale') ?? 'ja');
    const typed = await typedReturn(token, form);
    const { number } = await requestReturn(db(), guest, typed, now);
    return plain ? back(token, locale, '') : Response.json({ number });
  } catch (error) {
    if (plain && error instanceof Refusal) return back(token, locale, `?refused=${error.code}`);
    return answerThrown(request, requestIdOf(request.headers), error);
  }
}

function back(token: string, typed: string, query: string): Response {
  const locale = locales.find((one) => one === typed) ?? 'ja';
  const location = `${localePath(locale, `/orders/${encodeURIComponent(token)}`)}${query}#returns`;
  return new Response(null, { status: 303, headers: { location } });
}

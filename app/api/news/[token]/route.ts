import { z } from 'zod';
import { localePath } from '@/lib/locale';
import { endNews, getConsentByToken } from '@/lib/notify/news/consents';
import { orderTokenField } from '@/lib/orders/input';
import { Refusal } from '@/lib/refusal';
import { answerThrown } from '@/lib/web/answer-error';
import { db } from '@/lib/web/database';
import { requestIdOf } from '@/lib/web/request-id';
import { defineRoute } from '@/lib/web/route';
import { siteUrl } from '@/lib/web/site-url';

interface Context {
  params: Promise<{ token: string }>;
}

/**
 * A mail program ends news for its reader (RFC 8058): one call without cookies, whatever form its body has. The same
 * again changes nothing. It is no redirect, which such programs do not follow.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  try {
    const token = orderTokenField.safeParse((await params).token).data;
    if (!token || !(await endNews(db(), token, new Date()))) throw new Refusal('not_found');
    return new Response(null, { status: 204 });
  } catch (error) {
    return answerThrown(request, requestIdOf(request.headers), error);
  }
}

/** A person who opens the address is asked first: programs that look at links must end nothing. */
export const GET = defineRoute(z.object({ token: orderTokenField }), async ({ db: at, input: { token } }) => {
  const consent = await getConsentByToken(at, token);
  return Response.redirect(siteUrl(localePath(consent?.locale ?? 'ja', `/news/${token}`)), 303);
});

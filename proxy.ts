import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/lib/env';
import { isPaying, personalPolicy, stripeSources } from '@/lib/web/content-policy';

/**
 * Personal pages alone: each answer gets a nonce of its own, which the framework puts on its scripts. Their addresses
 * hold secrets (/orders/…, /collect/…, /visits/…, /news/…), so no other site is told them. Prerendered pages never come here (next.config.ts).
 */
export function proxy(request: NextRequest): NextResponse {
  const more = isPaying(request.nextUrl.pathname) ? stripeSources : {};
  const policy = personalPolicy(randomBytes(16).toString('base64'), env.NODE_ENV === 'development', more);
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  // Not no-referrer: forms would then be sent without their origin, and refused.
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('x-robots-tag', 'noindex');
  return response;
}

export const config = {
  matcher: [
    '/:path((?:en/)?(?:checkout|orders|collect|visits|news|stores/[^/]+/visit|account|staff|admin|pay)(?:/.*)?)',
  ],
};

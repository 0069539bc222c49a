import { createHash } from 'node:crypto';

/**
 * Stands for the caller in rate limits: a hash, so that no address is stored. Behind a proxy the last hop it added
 * counts; what the client wrote before that does not.
 */
export function clientAddress(headers: Headers): string {
  const forwarded = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  return createHash('sha256')
    .update(forwarded || 'direct')
    .digest('base64url')
    .slice(0, 22);
}

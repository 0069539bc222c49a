import type { IncomingMessage } from 'node:http';

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** Addresses that lead nowhere, as what asks for a page or for data understands it. */
const nowhere = (path: string): string => {
  if (/^\/api(?:\/|$)/i.test(path)) return '/api/v1/unreadable';
  return /^\/en(?:\/|$)/i.test(path) ? '/en/unreadable' : '/unreadable';
};

/**
 * A path that is no text (/%ff, /products/%E0%A4%A) names nothing, and the framework fails at it before any page is asked:
 * it is answered as any other address that is not there, in its language.
 */
export function settlePath(request: IncomingMessage): void {
  const [path = '/'] = (request.url ?? '/').split('?');
  if (!isReadable(path)) request.url = nowhere(path);
}

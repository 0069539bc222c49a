import type { RequestListener } from 'node:http';

const YEAR_SECONDS = 31_536_000;

/**
 * A shop that stands on https tells browsers with every answer, also pages out of memory, files, refusals and what is not
 * there, to come by https alone. One on http says nothing: browsers would take no notice. https://www.rfc-editor.org/rfc/rfc6797
 */
export function withSecureTransport(handle: RequestListener, appUrl: string): RequestListener {
  if (!appUrl.startsWith('https:')) return handle;
  return (request, response) => {
    response.setHeader('strict-transport-security', `max-age=${YEAR_SECONDS}`);
    return handle(request, response);
  };
}

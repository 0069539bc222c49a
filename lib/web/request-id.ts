import { randomUUID } from 'node:crypto';

/** The caller's own id of a request where it is one we can log, else a new one. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get('x-request-id');
  return given && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}

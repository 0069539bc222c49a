'use client';

/** Ways to sign in, as next-auth knows them. */
type Way = 'staff' | 'email-link' | 'line' | 'google';

interface Attempt {
  /** Where to go on, a path of ours. */
  to: string;
  fields?: Record<string, string>;
}

/**
 * Signs in, or begins to at another service, and leaves the page. Answers why not: a refusal's code, or "unexpected".
 * next-auth takes a POST with a token of its own, and says what came of it in the query of an address.
 */
export async function signInWith(way: Way, { to, fields = {} }: Attempt): Promise<string> {
  const step = way === 'line' || way === 'google' ? 'signin' : 'callback';
  try {
    const { csrfToken } = await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json();
    const body = new URLSearchParams({ ...fields, csrfToken, callbackUrl: to, json: 'true' });
    const answer = await fetch(`/api/auth/${step}/${way}`, { method: 'POST', body });
    const url = new URL((await answer.json()).url, window.location.href);
    const error = url.searchParams.get('error');
    if (error || url.searchParams.has('csrf')) return error ?? 'unexpected';
    window.location.assign(url);
    // The button stays busy until the next page is there.
    return await new Promise(() => {});
  } catch {
    return 'unexpected';
  }
}

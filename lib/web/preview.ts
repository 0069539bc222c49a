import { cookies, draftMode } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from '../env';
import { isSecure } from './session';

const COOKIE = 'preview';
/** Its own purpose: a session's cookie is no preview, nor the other way round. */
const salt = 'preview';

const claims = z.object({
  /** The time looked at, ISO; null = now. */
  at: z.iso.datetime().nullable(),
  /** Seconds since 1970. */
  until: z.number(),
});

export interface Preview {
  at: Date | null;
  until: Date;
}

/** How this browser looks at the shop before it is public; null = as everybody does. */
export async function currentPreview(): Promise<Preview | null> {
  // Asked first: outside previews pages are prerendered, and may not read cookies.
  if (!(await draftMode()).isEnabled) return null;
  const token = (await cookies()).get(COOKIE)?.value;
  const parsed = claims.safeParse(token && (await decode({ token, secret: env.AUTH_SECRET, salt }).catch(() => null)));
  if (!parsed.success || parsed.data.until * 1000 <= Date.now()) return null;
  const { at, until } = parsed.data;
  return { at: at === null ? null : new Date(at), until: new Date(until * 1000) };
}

/** From now on this browser sees the drafts, as of a time or as they are, until it ends. */
export async function beginPreview({ at, until }: Preview): Promise<void> {
  const seconds = Math.floor(until.getTime() / 1000);
  const token = await encode({
    token: { at: at?.toISOString() ?? null, until: seconds },
    secret: env.AUTH_SECRET,
    salt,
    maxAge: seconds - Math.floor(Date.now() / 1000),
  });
  (await draftMode()).enable();
  (await cookies()).set(COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    expires: until,
  });
}

/** Back to what everybody sees. */
export async function endPreview(): Promise<void> {
  (await draftMode()).disable();
  (await cookies()).delete(COOKIE);
}

import { cookies } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { cache } from 'react';
import { z } from 'zod';
import { type Actor, guest } from '../access/actor';
import { env } from '../env';
import { getActor } from '../members/queries';
import { db } from './database';

/** Seconds a sign-in lasts. A counter's tablet is shared: staff sign in anew each day. */
export const SESSION_SECONDS = { member: 30 * 86_400, staff: 16 * 3_600 } as const;

/** What the encrypted session cookie holds; who it is and may do is read from the database every time. */
const claims = z.object({
  kind: z.enum(['member', 'staff']),
  id: z.uuid(),
  version: z.number().int(),
  /** Seconds since 1970 of the sign-in itself. */
  since: z.number(),
});
export type SessionClaims = z.output<typeof claims>;

export const isSecure = () => env.APP_URL.startsWith('https:');

/** As next-auth names it. */
const cookieName = () => `${isSecure() ? '__Secure-' : ''}next-auth.session-token`;

async function readClaims(): Promise<SessionClaims | null> {
  const token = (await cookies()).get(cookieName())?.value;
  if (!token) return null;
  const parsed = claims.safeParse(await decode({ token, secret: env.AUTH_SECRET }).catch(() => null));
  if (!parsed.success) return null;
  const age = Date.now() / 1000 - parsed.data.since;
  return age < SESSION_SECONDS[parsed.data.kind] ? parsed.data : null;
}

/** Who asks, from the session cookie: asked of the database once a request. */
export const currentActor = cache(async (): Promise<Actor> => {
  const session = await readClaims();
  return (session && (await getActor(db(), session))) ?? guest;
});

/** Signs this browser out. */
export async function endSession(): Promise<void> {
  (await cookies()).delete({ name: cookieName(), path: '/', secure: isSecure() });
}

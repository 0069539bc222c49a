import { and, eq, gt, lt } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { signInTokens } from '@/db/schema';
import { takeAttempt } from '../access/commands';
import { digest } from '../digest';
import { env } from '../env';
import { newToken } from '../ids';
import { enqueue } from '../jobs/enqueue';
import { localePath } from '../locale';
import { Refusal } from '../refusal';
import { enterMember } from './enter-member';
import type { RedeemInput, SignInLinkInput } from './input';
import type { SessionRef } from './types';

/** Minutes a link can be used. */
export const LINK_MINUTES = 20;
/** Links sent to one address in a quarter of an hour. */
const LINKS = 4;
const WINDOW_SECONDS = 15 * 60;

/** Sends a link by which whoever reads that mailbox signs in once. Throws too_many_attempts. */
export async function requestSignInLink(db: Db, { email, locale, back }: SignInLinkInput, now: Date): Promise<void> {
  const limit = { key: `sign-in-link:${digest(email)}`, attempts: LINKS, seconds: WINDOW_SECONDS };
  await takeAttempt(db, limit, now);
  const token = newToken();
  const url = new URL(localePath(locale, '/account/sign-in/link'), env.APP_URL);
  url.searchParams.set('token', token);
  if (back) url.searchParams.set('back', back);
  const expiresAt = new Date(now.getTime() + LINK_MINUTES * 60_000);
  await db.transaction(async (tx) => {
    await tx.delete(signInTokens).where(lt(signInTokens.expiresAt, now));
    await tx.insert(signInTokens).values({ tokenHash: digest(token), email, expiresAt });
    await enqueue(tx, 'send_sign_in_link', { email, url: url.href, locale });
  });
}

const usable = (token: string, now: Date) =>
  and(eq(signInTokens.tokenHash, digest(token)), gt(signInTokens.expiresAt, now));

/** Whose mailbox a link was sent to, without using it up; null when it is unknown, used or too old. */
export async function getLinkEmail(db: Db, token: string, now: Date): Promise<string | null> {
  const [found] = await db.select({ email: signInTokens.email }).from(signInTokens).where(usable(token, now));
  return found?.email ?? null;
}

/** Uses a link up, once: its member is signed in. Throws too_late when it is unknown, used or too old. */
export function redeemSignInLink(db: Db, { token, locale }: RedeemInput, now: Date): Promise<SessionRef> {
  return db.transaction(async (tx) => {
    const [used] = await tx.delete(signInTokens).where(usable(token, now)).returning({ email: signInTokens.email });
    if (!used) throw new Refusal('too_late');
    return enterMember(tx, used.email, locale, now);
  });
}

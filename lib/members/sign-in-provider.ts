import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { memberAccounts, members } from '@/db/schema';
import type { Actor } from '../access/actor';
import type { Locale } from '../locale';
import { enterMember } from './enter-member';
import type { SessionRef } from './types';

/** Who signed in at LINE or Google, as they told us over a verified connection. */
export interface ProviderAccount {
  provider: string;
  providerAccountId: string;
  /** Only where the provider says that it has proved it: LINE does not say so. */
  provenEmail: string | null;
}

/**
 * Signs in by another service: as the member the account is joined to; else it is joined to whoever is signed in, or
 * to the member of the proven e-mail. Null when none of these is known.
 */
export function signInByProvider(
  db: Db,
  actor: Actor,
  { provider, providerAccountId, provenEmail }: ProviderAccount,
  locale: Locale,
  now: Date,
): Promise<SessionRef | null> {
  return db.transaction(async (tx) => {
    const joined = await memberOf(tx, provider, providerAccountId);
    if (joined) return joined;
    const email = actor.kind === 'member' ? actor.email : provenEmail?.toLowerCase();
    if (!email) return null;
    const ref = await enterMember(tx, email, locale, now);
    await tx.insert(memberAccounts).values({ provider, providerAccountId, memberId: ref.id });
    return ref;
  });
}

async function memberOf(tx: Db, provider: string, providerAccountId: string): Promise<SessionRef | null> {
  const [found] = await tx
    .select({ id: members.id, version: members.sessionVersion })
    .from(memberAccounts)
    .innerJoin(members, eq(members.id, memberAccounts.memberId))
    .where(and(eq(memberAccounts.provider, provider), eq(memberAccounts.providerAccountId, providerAccountId)));
  return found ? { kind: 'member', ...found } : null;
}

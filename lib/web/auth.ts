import { cookies } from 'next/headers';
import type { NextAuthOptions, User } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import GoogleProvider from 'next-auth/providers/google';
import LineProvider from 'next-auth/providers/line';
import { env, tellNextAuth } from '../env';
import { type Locale, localePath } from '../locale';
import { redeemInput, staffSignInInput } from '../members/input';
import { redeemSignInLink } from '../members/sign-in-link';
import { signInByProvider } from '../members/sign-in-provider';
import { signInStaff } from '../members/sign-in-staff';
import type { SessionRef } from '../members/types';
import { Refusal } from '../refusal';
import { clientAddress } from './client-address';
import { db } from './database';
import { currentActor, isSecure, SESSION_SECONDS, type SessionClaims } from './session';
import { welcomeMember } from './welcome-member';

declare module 'next-auth' {
  interface User {
    session?: SessionRef;
  }
}

const log = (code: string) =>
  console.error(JSON.stringify({ level: 'error', at: new Date().toISOString(), sign_in: code }));

/** The message of an error thrown here travels in the answer's address: a refusal's code, never anything else's words. */
async function asUser(signIn: () => Promise<SessionRef>): Promise<User> {
  try {
    const session = await signIn();
    return { id: session.id, session };
  } catch (error) {
    if (error instanceof Refusal) throw new Error(error.code);
    // A failed query's message holds what was typed: only its kind is logged.
    log(error instanceof Error ? error.name : 'unknown');
    throw new Error('unexpected');
  }
}

const staffPassword = CredentialsProvider({
  id: 'staff',
  credentials: { email: {}, password: {} },
  authorize: (typed, { headers }) =>
    asUser(async () => {
      const parsed = staffSignInInput.safeParse(typed);
      if (!parsed.success) throw new Refusal('wrong_credentials');
      return signInStaff(db(), { ...parsed.data, address: clientAddress(new Headers(headers)) }, new Date());
    }),
});

/** The link's page posts its token: a mail scanner that only opens the link does not use it up. */
const emailLink = CredentialsProvider({
  id: 'email-link',
  credentials: { token: {}, locale: {} },
  authorize: (sent) =>
    asUser(async () => {
      const parsed = redeemInput.safeParse(sent);
      if (!parsed.success) throw new Refusal('too_late');
      return redeemSignInLink(db(), parsed.data, new Date());
    }),
});

export type OtherService = 'line' | 'google';

/** Services whose keys are set; the others' buttons are not shown. */
export const otherServices = (): OtherService[] => otherProviders().map((provider) => provider.id as OtherService);

function otherProviders(): NextAuthOptions['providers'] {
  const { LINE_CLIENT_ID, LINE_CLIENT_SECRET, GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET } = env;
  const providers: NextAuthOptions['providers'] = [];
  if (LINE_CLIENT_ID && LINE_CLIENT_SECRET) {
    const line = LineProvider({ clientId: LINE_CLIENT_ID, clientSecret: LINE_CLIENT_SECRET });
    providers.push({ ...line, checks: ['pkce', 'state'] });
  }
  if (GOOGLE_CLIENT_ID && GOOGLE_CLIENT_SECRET) {
    providers.push(GoogleProvider({ clientId: GOOGLE_CLIENT_ID, clientSecret: GOOGLE_CLIENT_SECRET }));
  }
  return providers;
}

/** Language of the page a sign-in was started from: kept by next-auth as the address to go back to. */
export async function signInLanguage(): Promise<Locale> {
  const back = (await cookies()).get(`${isSecure() ? '__Secure-' : ''}next-auth.callback-url`)?.value ?? '';
  return /^(?:https?:\/\/[^/]+)?\/en(?:[/?]|$)/.test(back) ? 'en' : 'ja';
}

/** How people sign in. Sessions name their owner and nothing else. */
export function authOptions(locale: Locale): NextAuthOptions {
  tellNextAuth();
  const page = localePath(locale, '/account/sign-in');
  return {
    secret: env.AUTH_SECRET,
    useSecureCookies: isSecure(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS.member },
    pages: { signIn: page, error: page, signOut: localePath(locale, '/account') },
    providers: [staffPassword, emailLink, ...otherProviders()],
    logger: { error: log, warn: () => {}, debug: () => {} },
    events: {
      async signIn({ user }) {
        if (user.session?.kind === 'member') await welcomeMember(user.session.id);
      },
    },
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.type !== 'oauth') return user.session !== undefined;
        const proven = profile && 'email_verified' in profile && profile.email_verified === true;
        const { provider, providerAccountId } = account;
        const theirs = { provider, providerAccountId, provenEmail: (proven && profile.email) || null };
        user.session = (await signInByProvider(db(), await currentActor(), theirs, locale, new Date())) ?? undefined;
        return user.session ? true : `${page}?error=not_joined`;
      },
      jwt: ({ token, user }) =>
        user?.session ? ({ ...user.session, since: Math.floor(Date.now() / 1000) } satisfies SessionClaims) : token,
      session: ({ session }) => ({ expires: session.expires }),
    },
  };
}

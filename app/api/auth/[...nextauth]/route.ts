import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions, signInLanguage } from '@/lib/web/auth';

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

/** Sign-in by password, e-mail link, LINE and Google; its own CSRF token guards every POST. */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, authOptions(await signInLanguage()));
}

export { handle as GET, handle as POST };

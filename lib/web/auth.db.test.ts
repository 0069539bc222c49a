import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import NextAuth from 'next-auth';
import { decode } from 'next-auth/jwt';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { testDatabase } from '@/db/testing';
import { newToken } from '../ids';
import { listJoinedProviders } from '../members/queries';
import { authOptions } from './auth';

/** The browser's cookies: what next/headers reads, and what next-auth is given. */
const jar = vi.hoisted(() => new Map<string, string>());
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    has: (name: string) => jar.has(name),
    set: (name: string, value: string) => void jar.set(name, value),
  }),
}));

const { db, url } = await testDatabase();
const SECRET = 'a secret for tests that protects nothing';
const SESSION = 'next-auth.session-token';
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Another company's sign-in in miniature: answers every code with `claims`. */
let claims: Record<string, unknown> = {};
let service: 'google' | 'line' = 'google';
const stub = createServer((request, response) => {
  const issuer = `http://${request.headers.host}`;
  const answers: Record<string, () => object> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
    }),
    '/keys': () => ({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] }),
    '/token': () => ({ access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: idToken(issuer) }),
  };
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answers[request.url ?? '']?.() ?? {}));
});

function idToken(issuer: string): string {
  const seconds = Math.floor(Date.now() / 1000);
  const alg = service === 'line' ? 'HS256' : 'RS256';
  const body = `${part({ alg, kid: 'k' })}.${part({ iss: issuer, aud: `${service}-id`, iat: seconds, exp: seconds + 60, ...claims })}`;
  const signature =
    service === 'line'
      ? createHmac('sha256', 'line-secret').update(body).digest('base64url')
      : createSign('RSA-SHA256').update(body).sign(keys.privateKey, 'base64url');
  return `${body}.${signature}`;
}

interface Answer {
  status: number;
  location: string;
  body: unknown;
}

/** As if a browser asked next-auth; cookies are kept. */
async function ask(method: 'GET' | 'POST', path: string[], data: Record<string, string> = {}): Promise<Answer> {
  const { port } = stub.address() as AddressInfo;
  const options = authOptions('ja');
  const wellKnown = `http://localhost:${port}/.well-known/openid-configuration`;
  const providers = options.providers.map((one) => ({ ...one, wellKnown }) as typeof one);
  const request = {
    method,
    headers: {},
    cookies: Object.fromEntries(jar),
    query: { nextauth: path, ...(method === 'GET' ? data : {}) },
    body: method === 'POST' ? data : {},
  };
  const answer: Answer = { status: 200, location: '', body: null };
  const headers = new Map<string, string | string[]>();
  const keep = (body?: unknown) => {
    answer.body = body;
    answer.location = String(headers.get('location') ?? '');
    for (const cookie of [headers.get('set-cookie') ?? []].flat()) {
      const [, name = '', value = ''] = cookie.match(/^([^=]+)=([^;]*)/) ?? [];
      jar.set(name, decodeURIComponent(value));
    }
  };
  const response = {
    status(code: number) {
      answer.status = code;
      return response;
    },
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader(name: string, value: string | string[]) {
      headers.set(name.toLowerCase(), value);
      return response;
    },
    send: keep,
    json: keep,
    end: keep,
  };
  await NextAuth(request as never, response as never, { ...options, providers });
  return answer;
}

async function csrfToken(): Promise<string> {
  const { body } = await ask('GET', ['csrf']);
  return (body as { csrfToken: string }).csrfToken;
}

/** There and back: where one ends when the other service has said who somebody is. */
async function signInAt(which: typeof service, theirs: Record<string, unknown>): Promise<string> {
  [service, claims] = [which, theirs];
  const there = await ask('POST', ['signin', which], { csrfToken: await csrfToken(), callbackUrl: '/account' });
  const state = new URL(there.location).searchParams.get('state') ?? '';
  return (await ask('GET', ['callback', which], { code: 'a code', state })).location;
}

const session = async () => decode({ token: jar.get(SESSION), secret: SECRET });
const anAddress = () => `${newToken().toLowerCase()}@mail.example`;

beforeAll(async () => {
  await new Promise<void>((done) => stub.listen(0, 'localhost', done));
  for (const [name, value] of Object.entries({
    DATABASE_URL: url,
    AUTH_SECRET: SECRET,
    GOOGLE_CLIENT_ID: 'google-id',
    GOOGLE_CLIENT_SECRET: 'google-secret',
    LINE_CLIENT_ID: 'line-id',
    LINE_CLIENT_SECRET: 'line-secret',
  })) {
    vi.stubEnv(name, value);
  }
});
afterAll(() => {
  stub.close();
  vi.unstubAllEnvs();
});
beforeEach(() => jar.clear());

describe('Google', () => {
  test('signs in by a proven address; the session names its owner and nothing else', async () => {
    const email = anAddress();
    const end = await signInAt('google', { sub: newToken(), email, email_verified: true, name: '青木 みなみ' });
    expect(end).toBe('http://localhost:3000/account');
    const token = await session();
    expect(Object.keys(token ?? {}).sort()).toEqual(['exp', 'iat', 'id', 'jti', 'kind', 'since', 'version']);
    expect(token).toMatchObject({ kind: 'member', version: 0 });
  });

  test('does not sign in by an address it has not proved', async () => {
    const end = await signInAt('google', { sub: newToken(), email: anAddress(), email_verified: false });
    expect(end).toBe('/account/sign-in?error=not_joined');
    expect(await session()).toBeNull();
  });
});

describe('LINE', () => {
  test('leads to the member it was joined to while signed in, and to nobody before', async () => {
    const line = { sub: newToken(), email: anAddress(), name: 'みなみ' };
    expect(await signInAt('line', line)).toBe('/account/sign-in?error=not_joined');
    jar.clear();
    await signInAt('google', { sub: newToken(), email: anAddress(), email_verified: true });
    const mine = String((await session())?.id);
    expect(await signInAt('line', line)).toBe('http://localhost:3000/account');
    expect((await session())?.id).toBe(mine);
    expect((await listJoinedProviders(db, mine)).sort()).toEqual(['google', 'line']);
    jar.clear();
    await signInAt('line', line);
    expect((await session())?.id).toBe(mine);
  });
});

test('without next-auth’s own token nothing is signed in', async () => {
  const answer = await ask('POST', ['callback', 'staff'], { email: anAddress(), password: 'x' });
  expect(answer.location).toMatch(/signin\?csrf=true$/);
  const wrong = await ask('POST', ['callback', 'staff'], {
    csrfToken: await csrfToken(),
    email: anAddress(),
    password: 'x',
  });
  expect(wrong).toMatchObject({ location: expect.stringContaining('error=wrong_credentials') });
});

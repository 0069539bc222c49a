import { z } from 'zod';

/**
 * Everything the process is told from outside. The only file that reads process.env; each value is read when first
 * asked for, so that a build needs none of them.
 */
const shape = {
  DATABASE_URL: z
    .string()
    .min(1, 'Set DATABASE_URL, or start with `npm run demo`, which brings a database of its own.'),
  /** Public address of the shop, without a trailing slash: links in mails and callbacks start with it. */
  APP_URL: z.url().default('http://localhost:3000'),
  /** Signs sessions, form proofs and the test gateway's callbacks. */
  AUTH_SECRET: z.string().min(16, 'Set AUTH_SECRET to at least 16 random characters.'),
  /** Turns on the mailbox page and the demo sign-in hints. */
  DEMO: z.stringbool().default(false),
  /** smtp://user:pass@host:port; without it mail only goes to the mailbox. */
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('ひびの <noreply@hibino.example>'),
  /** Raster tiles for the maps; empty = outline of Japan only. */
  TILE_URL: z.string().default('https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png'),
  TILE_CREDIT: z.string().default('地理院タイル'),
  /** Where uploaded and seeded pictures lie. */
  IMAGE_DIR: z.string().default('.data/images'),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  LINE_CLIENT_ID: z.string().optional(),
  LINE_CLIENT_SECRET: z.string().optional(),
  /** Web process: connections to keep in the pool. */
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  /** Calls of the REST interface from one address, and orders among them. */
  API_CALLS_PER_MINUTE: z.coerce.number().int().min(1).default(6000),
  API_ORDERS_PER_MINUTE: z.coerce.number().int().min(1).default(600),
  /** Proxies of our own in front of the web server: so many last hops of x-forwarded-for are believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
} as const;

type Env = { readonly [K in keyof typeof shape]: z.output<(typeof shape)[K]> };

/** Throws with a sentence that says what to set. */
function read<K extends keyof Env>(name: K): Env[K] {
  const raw = process.env[name];
  const parsed = shape[name].safeParse(raw === '' && name !== 'TILE_URL' ? undefined : raw);
  if (parsed.success) return parsed.data as Env[K];
  throw new Error(`${name}: ${parsed.error.issues.map((issue) => issue.message).join('; ')}`);
}

export const env = Object.defineProperties(
  {},
  Object.fromEntries(
    (Object.keys(shape) as (keyof Env)[]).map((name) => [name, { get: () => read(name), enumerable: true }]),
  ),
) as Env;

/**
 * The built-in test gateway moves no money. It is open where a shop is there to be tried or worked on; a shop in earnest
 * takes no payment by it.
 */
export const takesTestPayments = (): boolean => env.DEMO || env.NODE_ENV !== 'production';

/** next-auth reads its own address from the process, and nowhere else. */
export function tellNextAuth(): void {
  process.env.NEXTAUTH_URL = env.APP_URL;
}

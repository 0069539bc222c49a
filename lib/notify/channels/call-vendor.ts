import { env } from '../../env';

/** Vendors do not redirect: an address that does is not theirs. */
export const callVendor = (url: string | URL, init: RequestInit): Promise<Response> =>
  fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(env.VENDOR_TIMEOUT_MS) });

/** Asked too fast, or the vendor has trouble of its own: later it may go well. */
export const isPassing = (status: number): boolean => status === 408 || status === 429 || status >= 500;

/** What is thrown for an answer that may be another one later. */
export const passing = (vendor: string, status: number): Error => new Error(`${vendor} answered ${status}`);

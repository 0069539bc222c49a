import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import { env } from '../env';

/**
 * Leaves of x-forwarded-for only the caller: the address that the outermost of our own proxies saw, or with none the
 * one that is connected. Whatever the caller wrote into the header himself is dropped.
 */
export function settleClientAddress({ headers, socket }: IncomingMessage, trustedProxies: number): void {
  const told = String(headers['x-forwarded-for'] ?? '').split(',');
  const hops = [...told, socket.remoteAddress ?? ''].map((hop) => hop.trim()).filter(Boolean);
  headers['x-forwarded-for'] = hops.at(-1 - trustedProxies) ?? hops[0] ?? 'unknown';
}

/** One subscriber's part of the network: an address, of IPv6 its first half, which the caller alone has. */
export function networkOf(address: string): string {
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (v4 || !isIPv6(address)) return v4 ?? address;
  const [left = [], right = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = address.includes('::') ? [...left, ...zeros, ...right] : left;
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().padStart(4, '0'))
    .join(':');
}

/** Stands for the caller in rate limits: a keyed hash, so that no address is stored. */
export function clientAddress(headers: Headers): string {
  const caller = networkOf(headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'direct');
  return createHmac('sha256', env.AUTH_SECRET).update(caller).digest('base64url').slice(0, 22);
}

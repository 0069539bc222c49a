import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import webPush from 'web-push';
import { repository } from './postgres/ensure-server';

const path = join(repository, '.data/secrets.json');

interface Secrets {
  authSecret: string;
  vapid: { publicKey: string; privateKey: string };
}

const made: { [K in keyof Secrets]: () => Secrets[K] } = {
  authSecret: () => randomBytes(32).toString('base64url'),
  vapid: () => webPush.generateVAPIDKeys(),
};

/** A secret of this machine's own: made once, kept in .data, never committed. */
function secret<K extends keyof Secrets>(name: K): Secrets[K] {
  const kept: Partial<Secrets> = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const value = kept[name] ?? made[name]();
  if (!(name in kept)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify({ ...kept, [name]: value }), { mode: 0o600 });
  }
  return value;
}

/** Signs this machine's demo sessions. */
export const authSecret = (): string => secret('authSecret');

/** The key pair of web push as the environment names it: what is set there wins, and a pair is never mixed. */
export function pushKeys(): { VAPID_PUBLIC_KEY: string; VAPID_PRIVATE_KEY: string } {
  const { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY } = process.env;
  if (VAPID_PUBLIC_KEY && VAPID_PRIVATE_KEY) return { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY };
  const { publicKey, privateKey } = secret('vapid');
  return { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey };
}

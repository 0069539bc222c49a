import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repository } from './postgres/ensure-server';

const path = join(repository, '.data/secrets.json');

/** The secret that signs this machine's demo sessions: made once, kept in .data, never committed. */
export function authSecret(): string {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify({ authSecret: randomBytes(32).toString('base64url') }), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(path, 'utf8')).authSecret;
}

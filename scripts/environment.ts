import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './postgres/ensure-server';
import { say } from './say';

/** Reads .env.local and .env as Next does: what the shell sets wins, then .env.local, then .env. */
export function loadEnvironment(): void {
  for (const name of ['.env.local', '.env']) {
    const path = join(repository, name);
    if (!existsSync(path)) continue;
    if (process.loadEnvFile) process.loadEnvFile(path);
    else
      say(`${name} is not read by Node ${process.version}: use Node 20.12 or newer, or set the values in the shell.`);
  }
}

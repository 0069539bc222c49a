import { createHmac } from 'node:crypto';
import { env } from '../env';

/** What the server tells itself with, so that nobody else has pages made anew. */
export const renewSecret = (): string =>
  createHmac('sha256', env.AUTH_SECRET).update('renew pages').digest('base64url');

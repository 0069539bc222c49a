import { createHash } from 'node:crypto';

/** Stands for a secret or an address where it must not be kept itself: SHA-256, base64url. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

import type { KeyState } from './key-types';

interface Dates {
  expiresAt: Date | null;
  revokedAt: Date | null;
}

/** A key ends at the very moment it is told to. */
export function keyState({ expiresAt, revokedAt }: Dates, now: Date): KeyState {
  if (revokedAt) return 'revoked';
  if (!expiresAt) return 'active';
  return expiresAt > now ? 'ending' : 'ended';
}

import type { ApiScope } from './actor';

/** Works; ends at a time, because another took its place; ended; taken back. */
export type KeyState = 'active' | 'ending' | 'ended' | 'revoked';

/** A key as whoever runs the shop sees it; plain JSON, times in ISO. */
export interface ApiKey {
  id: string;
  name: string;
  /** The first letters of the secret. */
  hint: string;
  scopes: ApiScope[];
  /** Codes of the stores it acts for; null = all. */
  stores: string[] | null;
  state: KeyState;
  createdBy: string | null;
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
  lastUsedAt: string | null;
}

/** The only time a secret is told. */
export interface NewKey {
  id: string;
  name: string;
  secret: string;
}

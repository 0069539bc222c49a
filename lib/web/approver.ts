import { headers } from 'next/headers';
import type { z } from 'zod';
import type { Db } from '@/db/client';
import type { Actor } from '../access/actor';
import type { staffSignInInput } from '../members/input';
import { getActor } from '../members/queries';
import { signInStaff } from '../members/sign-in-staff';
import { clientAddress } from './client-address';

/**
 * Somebody else who agrees at the screen of whoever is signed in, by his own password; the session stays whose it is.
 * Throws as signing in does.
 */
export async function approverOf(
  db: Db,
  typed: z.output<typeof staffSignInInput> | undefined,
  now: Date,
): Promise<Actor | undefined> {
  if (!typed) return undefined;
  const session = await signInStaff(db, { ...typed, address: clientAddress(await headers()) }, now);
  return (await getActor(db, session)) ?? undefined;
}

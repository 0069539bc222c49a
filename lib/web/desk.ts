import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Actor } from '../access/actor';
import { type Locale, localePath } from '../locale';
import { listWorkplaces } from '../pickup/queries';
import type { Workplace } from '../pickup/types';
import { db } from './database';
import { currentActor, isSecure } from './session';

const YEAR_SECONDS = 31_536_000;
const COOKIE = 'staff_store';

export interface Desk {
  actor: Extract<Actor, { kind: 'staff' }>;
  /** Where they may work. */
  places: Workplace[];
  /** Where they work now: what this browser was last set to, else the first of them. */
  store: Workplace | null;
}

/** Who works here, and where; to the sign-in page when nobody is signed in. Read once a request. */
export const staffDesk = cache(async (locale: Locale): Promise<Desk> => {
  const actor = await currentActor();
  if (actor.kind !== 'staff') redirect(localePath(locale, '/staff/sign-in'));
  const places = await listWorkplaces(db(), actor);
  const code = (await cookies()).get(COOKIE)?.value;
  return { actor, places, store: places.find((place) => place.storeCode === code) ?? places[0] ?? null };
});

/** Sets this browser to one of the stores. */
export async function rememberWorkplace(storeCode: string): Promise<void> {
  (await cookies()).set(COOKIE, storeCode, {
    path: '/',
    maxAge: YEAR_SECONDS,
    sameSite: 'lax',
    httpOnly: true,
    secure: isSecure(),
  });
}

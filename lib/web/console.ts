import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { type Actor, type ConsoleArea, canUse, consoleAreas } from '../access/actor';
import { type Locale, localePath } from '../locale';
import { currentActor } from './session';

/**
 * Who runs the shop here; to the sign-in page when nobody is signed in. Without `area` it is enough that some part of
 * the console is open to them; what is not open to them is not found.
 */
export const shopConsole = cache(
  async (locale: Locale, area?: ConsoleArea): Promise<Extract<Actor, { kind: 'staff' }>> => {
    const actor = await currentActor();
    if (actor.kind !== 'staff') redirect(localePath(locale, '/staff/sign-in?to=admin'));
    if (!(area ? [area] : consoleAreas).some((one) => canUse(actor, one))) notFound();
    return actor;
  },
);

import { type Actor, guest } from '../access/actor';

/** Who asks, from the signed session cookie. */
export async function currentActor(): Promise<Actor> {
  return guest;
}
